/** Three kinds of tests: the pure and the Excel side in Node, components in jsdom, the whole in a real browser. */
const compile = (module) => [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: module },
  },
];

const node = {
  testEnvironment: "node",
  setupFiles: ["<rootDir>/test/seed.ts"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "\\.tsx?$": compile("es6") },
};

export default {
  // A guard against tests that hang, wide enough for a busy machine; where a test needs more, it says so.
  testTimeout: 60_000,
  // Jest leaves one core to the watcher otherwise, which is half of a small machine.
  maxWorkers: "100%",
  projects: [
    {
      ...node,
      displayName: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/test/browser/"],
    },
    {
      displayName: "components",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/pane/setup.ts"],
      transform: { "\\.tsx?$": compile("commonjs") },
      moduleNameMapper: { "\\.css$": "<rootDir>/test/pane/no-style.ts" },
    },
    {
      ...node,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/build.ts",
    },
  ],
};

/** Writes what the tests of faults find into docs/reliability.md. Ends with the tests' own exit status. */
import { spawnSync } from "node:child_process";

const jest = ["--experimental-vm-modules", "--no-warnings", "node_modules/jest/bin/jest.js"];
const only = [
  "--selectProjects",
  "node",
  "--testPathPatterns",
  "test/reliability/(matrix|hosts)",
  "--runInBand",
];
const { status } = spawnSync(process.execPath, [...jest, ...only], {
  stdio: "inherit",
  env: { ...process.env, RELIABILITY: "write" },
});
process.exitCode = status ?? 1;

/**
 * Which rooms each room may look into: imports run in one direction, along the way of the data
 * (worksheet, grid, form, outcomes, plan, worksheet).
 */
const ROOMS = {
  "core/grid": ["core/steps"],
  "core/form": ["core/grid", "core/steps", "core/wording", "core/formula", "core/matching"],
  "core/quantity": ["core/grid"],
  "core/formula": ["core/quantity", "core/catalogue"],
  "core/catalogue": [],
  "core/matching": ["core/grid", "core/formula", "core/quantity", "core/catalogue"],
  "core/answers": ["core/grid", "core/formula", "core/matching"],
  "core/wording": ["core/grid"],
  "core/outcome": [
    "core/grid",
    "core/steps",
    "core/form",
    "core/quantity",
    "core/formula",
    "core/matching",
    "core/catalogue",
    "core/answers",
    "core/wording",
  ],
  "core/plan": ["core/grid", "core/steps", "core/form", "core/outcome", "core/wording"],
  "core/draft": ["core/grid"],
  "core/new-form": [
    "core/grid",
    "core/steps",
    "core/form",
    "core/formula",
    "core/matching",
    "core/outcome",
    "core/draft",
  ],
  "core/satisfaction": [
    "core/grid",
    "core/form",
    "core/catalogue",
    "core/outcome",
    "core/plan",
    "core/draft",
  ],
  "core/summary": [
    "core/grid",
    "core/form",
    "core/formula",
    "core/outcome",
    "core/plan",
    "core/wording",
    "core/draft",
  ],
  "core/recalculate": ["core/grid", "core/steps", "core/form", "core/answers", "core/outcome", "core/plan"],
  gateway: [
    "core/grid",
    "core/steps",
    "core/form",
    "core/answers",
    "core/outcome",
    "core/plan",
    "core/recalculate",
    "core/wording",
    "core/draft",
    "core/new-form",
    "core/satisfaction",
    "core/summary",
  ],
  excel: [
    "gateway",
    "core/grid",
    "core/steps",
    "core/form",
    "core/answers",
    "core/outcome",
    "core/plan",
    "core/recalculate",
    "core/wording",
    "core/draft",
    "core/new-form",
    "core/satisfaction",
    "core/summary",
  ],
  pane: [
    "core/grid",
    "core/form",
    "core/formula",
    "core/matching",
    "core/answers",
    "core/outcome",
    "core/plan",
    "core/recalculate",
    "core/wording",
    "core/draft",
    "core/new-form",
    "core/satisfaction",
    "gateway",
    "excel",
  ],
  "workbook-gateway": [
    "core/grid",
    "core/steps",
    "core/form",
    "core/answers",
    "core/outcome",
    "core/plan",
    "core/recalculate",
    "core/draft",
    "core/satisfaction",
    "core/summary",
    "gateway",
    "workbook",
  ],
  workbook: ["core/grid"],
  standin: ["core/grid", "workbook"],
  workbench: ["core/grid", "workbook", "standin"],
  "browser-edition": ["gateway", "workbook", "workbook-gateway", "workbench", "pane"],
  headless: [
    "core/grid",
    "core/form",
    "core/outcome",
    "core/plan",
    "core/wording",
    "gateway",
    "workbook",
    "workbook-gateway",
  ],
};

const direction = Object.entries(ROOMS).map(([room, open]) => ({
  name: `${room}-looks-only-where-it-may`,
  severity: "error",
  from: { path: `^src/${room}[/.]` },
  to: { path: "^src/", pathNot: [room, ...open].map((name) => `^src/${name}[/.]`) },
}));

/** Within a room, the order of its folders: each may look into those before it, never into one behind it. */
const ORDER = {
  workbook: ["package", "model", "calculation", "reading", "live", "saving"],
  excel: ["settings", "reading", "writing", "transaction", "run", "new-sheet"],
  pane: ["wording", "session", "parts", "features", "frame", "page"],
};

const order = Object.entries(ORDER).flatMap(([room, folders]) =>
  folders.slice(0, -1).map((folder, place) => ({
    name: `${room}/${folder}-looks-at-nothing-behind-it`,
    severity: "error",
    from: { path: `^src/${room}/${folder}/` },
    to: { path: folders.slice(place + 1).map((later) => `^src/${room}/${later}/`) },
  })),
);

const only = (name, library, rooms) => ({
  name,
  severity: "error",
  from: { path: "^src/", pathNot: rooms.map((room) => `^src/${room}/`) },
  to: { path: library },
});

export default {
  forbidden: [
    ...direction,
    ...order,
    {
      name: "a-feature-of-the-pane-knows-no-other",
      severity: "error",
      from: { path: "^src/pane/features/([^/]+)/", pathNot: "^src/pane/features/results/" },
      to: { path: "^src/pane/features/[^/]+/", pathNot: "^src/pane/features/$1/" },
    },
    {
      name: "results-know-no-feature-but-what-they-show",
      severity: "error",
      from: { path: "^src/pane/features/results/" },
      to: {
        path: "^src/pane/features/[^/]+/",
        pathNot: "^src/pane/features/(results|question|reviewed|fill)/",
      },
    },
    {
      // Words fetch their English counterpart, which takes nothing of them but their type.
      name: "no-circles",
      severity: "error",
      from: { pathNot: "[/-]words(-en)?\\.ts$" },
      to: { circular: true },
    },
    {
      name: "nothing-unreached",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: "\\.(d\\.ts|js)$" },
      to: {},
    },
    {
      name: "core-needs-no-library",
      severity: "error",
      from: { path: "^src/core/" },
      to: { path: "node_modules" },
    },
    {
      name: "pane-meets-excel-only-at-its-start",
      severity: "error",
      from: { path: "^src/pane/", pathNot: "^src/pane/main.tsx$" },
      to: { path: "^src/excel/" },
    },
    only("react-only-in-the-pane", "node_modules/(react|react-dom|@fluentui)/", ["pane"]),
    only("file-format-only-in-workbook", "node_modules/(hucre|fflate|saxes|@ironcalc|numfmt)/", ["workbook"]),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
    },
  },
};

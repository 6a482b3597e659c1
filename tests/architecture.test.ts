import { expect, test } from "vitest";
import {
  cycleFaults,
  exportFaults,
  homelessFaults,
  lengthFaults,
  nameFaults,
  packageFaults,
  readSources,
  roomFaults,
  type Source,
} from "./house.ts";

const app = readSources("src");
const everything = [...app, ...readSources("scripts", "tests")];

/** The one file whose tool asks for a default export. */
const PLAYWRIGHT_SETUP = "tests/e2e/setup.ts";

function house(files: Record<string, string>): Source[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}

test("every file of the app stands in a room", () => {
  expect(homelessFaults(app)).toEqual([]);
});

test("imports between rooms run in the reading order only", () => {
  expect(roomFaults(app)).toEqual([]);
});

test("each room imports only the packages that its purpose allows", () => {
  expect(packageFaults(app)).toEqual([]);
});

test("no files import each other in a ring", () => {
  expect(cycleFaults(everything)).toEqual([]);
});

test("no file is longer than 300 lines", () => {
  expect(lengthFaults(everything)).toEqual([]);
});

test("no file is a barrel and none has a default export", () => {
  expect(exportFaults(everything.filter(({ path }) => path !== PLAYWRIGHT_SETUP))).toEqual([]);
});

test("no file or folder has a name that says nothing", () => {
  expect(nameFaults(everything)).toEqual([]);
});

test("an import against the reading order is named with the rule it breaks", () => {
  const sources = house({
    "src/model/actor.ts": 'import type { Fold } from "../engine/fold.ts";',
    "src/exchange/csv.ts": 'const rules = await import("../extract/rules");',
    "src/extract/rules.ts": 'export type Scene = import("../engine/fold.ts").Fold;',
    "src/engine/fold.ts": 'import "../model/actor.ts";',
    "src/views/stage.ts": 'import url from "../panels/card.tsx?worker&url";',
    "src/panels/card.tsx": "",
  });
  expect(roomFaults(sources)).toEqual([
    "src/model/actor.ts: imports src/engine/fold.ts; model may import no other room",
    "src/exchange/csv.ts: imports src/extract/rules.ts; exchange may import model, engine",
    "src/extract/rules.ts: imports src/engine/fold.ts; extract may import model",
    "src/views/stage.ts: imports src/panels/card.tsx; views may import model, engine, exchange, extract, state",
  ]);
});

test("a package in the wrong room is named with the rule it breaks", () => {
  const sources = house({
    "src/model/actor.ts": 'import { z } from "zod/mini"; import { max } from "d3-array";',
    "src/engine/fold.ts":
      'import Graph from "graphology"; import { signal } from "@preact/signals-core";',
    "src/state/store.ts":
      'import { signal } from "@preact/signals"; import "@preact/signals-core";',
    "src/views/stage.ts": 'import { h } from "preact/hooks"; import { readFile } from "node:fs";',
    "src/panels/card.tsx": 'import { signal } from "@preact/signals"; import { h } from "preact";',
  });
  expect(packageFaults(sources)).toEqual([
    "src/model/actor.ts: imports d3-array; model may import ^zod\\/mini$",
    "src/engine/fold.ts: imports @preact/signals-core; signals begin in state",
    "src/state/store.ts: imports @preact/signals; only panels and main use Preact",
    "src/views/stage.ts: imports preact/hooks; only panels and main use Preact",
    "src/views/stage.ts: imports node:fs; the app runs in a browser",
  ]);
});

test("a ring of imports is named from end to end", () => {
  const sources = house({
    "src/model/a.ts": 'export { b } from "./b.ts";',
    "src/model/b.ts": 'import type { C } from "./c.ts";',
    "src/model/c.ts": 'import "./a.ts";',
  });
  expect(cycleFaults(sources)).toEqual([
    "src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts: an import cycle",
  ]);
});

test("barrels, default exports, long files, empty names and homeless files are all found", () => {
  const sources = house({
    "src/model/index.ts": 'import { a } from "./a.ts"; export { a }; export * from "./b.ts";',
    "src/model/a.ts": "export default 1;",
    "src/model/b.ts": "export const b = 1;\n".repeat(301),
    "src/model/utils/dates.ts": "export const a = 1;",
    "src/tools.ts": "",
    "src/gadgets/dial.ts": "",
  });
  expect(exportFaults(sources).map((fault) => fault.split(";")[0])).toEqual([
    "src/model/index.ts: is a barrel",
    "src/model/a.ts: has a default export",
  ]);
  expect(lengthFaults(sources).join()).toContain("src/model/b.ts: has 301 lines");
  expect(nameFaults(sources).join()).toContain("src/model/utils/dates.ts");
  expect(homelessFaults(sources).map((fault) => fault.split(":")[0])).toEqual([
    "src/tools.ts",
    "src/gadgets/dial.ts",
  ]);
});

import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { Fold } from "../../src/engine/fold.ts";
import { distance } from "../../src/engine/geometry.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { allBeads, beadLook, strandLook, visibleHubs } from "../../src/engine/looks.ts";
import { LEVELS } from "../../src/engine/rollup.ts";
import { sceneOf, strandWidth } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { datasetOf, type EventSpec } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const BLOCS = { level: "blocs", open: [], shut: [] } as const;

function drawn(events: EventSpec[], focus: string[] = []) {
  const catalog = catalogOf(datasetOf({ focus, extent: "2016/2020", events }));
  const ties = tiesOf(catalog, BLOCS);
  const scene = sceneOf(catalog, ties, layoutOf(catalog, "wide"));
  const fold = new Fold(catalog, ties, catalog.extent);
  const look = (year: number) => {
    fold.move({ from: dayOf(year), to: dayOf(year + 1) });
    return scene.strands.map(({ slot }) => strandLook(fold, slot));
  };
  return { catalog, ties, scene, fold, look };
}

test("a strand's width counts reports: 3 px for one, 2 more for each, 15 at most", () => {
  expect([0, 1, 2, 3, 7, 50].map((n) => strandWidth(n))).toEqual([0, 3, 5, 7, 15, 15]);
});

test("a strand is dashed while all of it is planned or alleged, and a ghost where nothing is in the window", () => {
  const { look } = drawn([
    { id: "plan", who: "a b", when: "2016-03", status: "planned" },
    { id: "act", who: "a b", when: "2017-03" },
  ]);
  expect(look(2016)).toEqual([{ state: "dashed", width: 1.9, numeral: 0 }]);
  expect(look(2017)).toEqual([{ state: "solid", width: 3, numeral: 0 }]);
  expect(look(2018).map(({ state }) => state)).toEqual(["ghost"]);
});

test("a strand of events that only perhaps lie in the window is faint, not dashed", () => {
  const { look } = drawn([{ id: "e", who: "a b", when: "[2016-12-30..2017-01-02]" }]);
  expect(look(2016).map(({ state }) => state)).toEqual(["faint"]);
});

test("the numeral stands from four reports on, with the text's own counts", () => {
  const { look } = drawn([
    { id: "e", who: "a b", when: "2016-03", count: 3 },
    { id: "f", who: "a b", when: "2016-04" },
  ]);
  expect(look(2016)).toEqual([{ state: "tube", width: 9, numeral: 4 }]);
});

test("strands of one tie lie side by side, a bead's width and a gap apart", () => {
  const { scene } = drawn([
    { id: "e", who: "a b", when: "2016", type: "AID" },
    { id: "f", who: "a b", when: "2016", type: "CONSULT" },
    { id: "g", who: "a b", when: "2016", type: "ASSAULT" },
  ]);
  const [p, q, r] = scene.strands.map(({ a }) => a);
  if (!p || !q || !r) throw new Error("Three strands were expected.");
  expect(distance(p, q)).toBeGreaterThanOrEqual(14);
  expect(distance(q, r)).toBeGreaterThanOrEqual(14);
});

test("beads keep their station whatever the window, in date order", () => {
  const { catalog, ties, scene, fold } = drawn([
    { id: "late", who: "a b", when: "2017-05" },
    { id: "early", who: "a b", when: "2016-05" },
  ]);
  const all = allBeads(catalog, ties, fold, scene);
  expect(all.map(({ event }) => catalog.events[event]?.id)).toEqual(["early", "late"]);
  fold.move({ from: dayOf(2017), to: dayOf(2018) });
  expect(allBeads(catalog, ties, fold, scene)).toEqual([all[1]]);
});

test("where beads find no room the rest is one bead that stands for them", () => {
  const events = Array.from({ length: 90 }, (_, i) => ({
    id: `e${i}`,
    who: "a b",
    when: `2016-0${(i % 9) + 1}`,
  }));
  const { catalog, ties, scene, fold } = drawn(events);
  const beads = allBeads(catalog, ties, fold, scene);
  const more = beads.at(-1);
  expect(more?.event).toBe(-1);
  expect(beads.length - 1 + (more?.more.length ?? 0)).toBe(90);
});

test("an event of three blocs is one hub with a spoke to each, shown only in its time", () => {
  const { scene, fold } = drawn([{ id: "e", who: "a b c", when: "2016-05" }]);
  expect(scene.strands).toEqual([]);
  expect(scene.hubs.map(({ spokes }) => spokes.length)).toEqual([3]);
  expect(visibleHubs(fold, scene)).toHaveLength(1);
  fold.move({ from: dayOf(2017), to: dayOf(2018) });
  expect(visibleHubs(fold, scene)).toEqual([]);
});

test("what runs through a subject is a dotted line between actors in focus, and no strand", () => {
  const { scene } = drawn([{ id: "e", who: "source:a subject:b", when: "2016" }], ["a", "b"]);
  expect([scene.strands.length, scene.indirects.length]).toEqual([0, 1]);
});

test("a bead's signs say status, source and date apart", () => {
  const anonymous = { attribution: { kind: "anonymous" as const } };
  const { catalog } = drawn([
    { id: "act", who: "a b", when: "2016-05-03", type: "AID" },
    { id: "plan", who: "a b", when: "2016-05", status: "planned", evidence: [anonymous] },
    { id: "state", who: "a b", when: "2016-05/2016-06", status: "ongoing", count: 2 },
    {
      id: "claim",
      who: "a b",
      when: "2016-05-03",
      status: "alleged",
      evidence: [{}, { stance: "contradicts" }],
    },
  ]);
  expect(catalog.events.map((_, i) => beadLook(catalog, i))).toEqual([
    { shape: "square", core: "full", broken: false, soft: false, contested: false, number: 0 },
    { shape: "circle", core: "empty", broken: true, soft: true, contested: false, number: 0 },
    { shape: "capsule", core: "full", broken: false, soft: false, contested: false, number: 2 },
    { shape: "circle", core: "dot", broken: false, soft: false, contested: true, number: 0 },
  ]);
});

test("whoever takes part in a tie has a place, at every level, however the branches stand, on both sheets", () => {
  const shipped = shippedCatalog();
  const opened = { level: "blocs", open: ["egypt", "egypt-presidency"], shut: [] } as const;
  const depths = [...LEVELS.map((level) => ({ level, open: [], shut: [] })), opened];
  for (const sheet of ["wide", "tall"] as const) {
    const layout = layoutOf(shipped, sheet);
    for (const depth of depths) {
      const ties = tiesOf(shipped, depth);
      const { actors } = sceneOf(shipped, ties, layout);
      const placed = new Set(actors.map(({ actor }) => actor));
      expect(ties.tied.filter((actor) => !placed.has(actor))).toEqual([]);
      const spots = actors.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(spots).size).toBe(spots.length);
    }
  }
});

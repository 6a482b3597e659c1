import fc from "fast-check";
import { expect, test } from "vitest";
import { Fold, type FoldChange } from "../../src/engine/fold.ts";
import { layoutOf } from "../../src/engine/layout.ts";
import { sceneOf } from "../../src/engine/scene.ts";
import { tiesOf } from "../../src/engine/ties.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { CountsBuffer } from "../../src/views/stage/counts-buffer.ts";
import { graphOf } from "../../src/views/stage/graph.ts";
import { LINE } from "../../src/views/stage/programs/strand.ts";
import { StateBuffer } from "../../src/views/stage/state-buffer.ts";
import { catalogFrom, type EventSpec } from "../fixtures/dataset.ts";

function stepped(change: FoldChange | null): FoldChange {
  if (!change) throw new Error("So few events are never jumped over.");
  return change;
}

const YEARS = { from: dayOf(2016), to: dayOf(2021) };
const year = (y: number) => ({ from: dayOf(y), to: dayOf(y + 1) });

function stageOf(events: EventSpec[]) {
  const catalog = catalogFrom({ focus: ["a", "b"], events });
  const ties = tiesOf(catalog, { level: "blocs", open: [], shut: [] });
  const scene = sceneOf(catalog, ties, layoutOf(catalog, "wide"));
  const fold = new Fold(catalog, ties, YEARS);
  const drawn = { catalog, ties, scene };
  const stage = graphOf(drawn);
  const counts = new CountsBuffer();
  counts.setScene(drawn, stage);
  const counted = { catalog, ties, fold, change: null };
  counts.readAll(counted);
  return { stage, counts, counted, fold };
}

const BOTH: EventSpec[] = [
  { id: "e1", who: "a b", when: "2016-03" },
  { id: "e2", who: "a b", when: "2017-03" },
  { id: "e3", who: "a c", when: "2018-03", status: "planned" },
  { id: "e4", who: "a b c", when: "2019-03" },
];

test("the buffers hold each strand's width and kind, and what is not in the window is a ghost", () => {
  const { stage, counts, counted, fold } = stageOf(BOTH);
  counts.read(counted, stepped(fold.move(year(2016))));
  const line = (id: string) => {
    const i = stage.lines.findIndex(({ subject, kind }) => subject.id === id && kind === "strand");
    return [counts.lines.get(i, 0), counts.lines.get(i, 1)];
  };
  expect(line("a~b")).toEqual([3, LINE.solid]);
  expect(line("a~c")[1]).toBe(LINE.ghost);
  expect(counts.visible).toEqual({ strands: 1, beads: 1 });
});

test("ghosts can be turned off", () => {
  const { counts, counted, fold } = stageOf(BOTH);
  fold.move(year(2018));
  counts.ghosts = false;
  counts.readAll(counted);
  const kinds = Array.from({ length: counts.lines.count }, (_, i) => counts.lines.get(i, 1));
  expect(kinds).not.toContain(LINE.ghost);
});

test("a hub and its spokes are seen only while their event is in the window", () => {
  const { stage, counts, counted, fold } = stageOf(BOTH);
  const shown = () =>
    stage.lines.filter(({ kind }, i) => kind === "hub" && counts.lines.get(i, 1) > 0).length;
  counts.read(counted, stepped(fold.move(year(2019))));
  expect(shown()).toBe(3);
  counts.read(counted, stepped(fold.move(year(2016))));
  expect(shown()).toBe(0);
});

test("what is not isolated is drawn at 42 %", () => {
  const { stage, counts, counted } = stageOf(BOTH);
  counts.spotlight = (actors) => actors.length === 2 && !actors.includes(2);
  counts.readAll(counted);
  const strength = (id: string) =>
    counts.lines.get(
      stage.lines.findIndex(({ subject }) => subject.id === id),
      2,
    );
  expect(strength("a~b")).toBe(1);
  expect(strength("a~c")).toBeCloseTo(0.42);
});

test("a strand too short for its beads says how many more there are", () => {
  const events = Array.from({ length: 60 }, (_, i) => ({ id: `e${i}`, who: "a b", when: "2017" }));
  const { stage, counts } = stageOf(events);
  const more = stage.beads.findIndex(({ event }) => event < 0);
  const shown = stage.beads.filter((_, i) => i !== more && counts.beads.get(i, 2) > 0).length;
  expect(counts.more[more]).toBe(60 - shown);
});

test("reading what each move changed gives the same buffers as reading everything", () => {
  const day = fc.integer({ min: dayOf(2016), max: dayOf(2020) });
  const moves = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 700 })), { maxLength: 12 });
  fc.assert(
    fc.property(moves, (list) => {
      const { counts, counted, fold } = stageOf(BOTH);
      for (const [from, length] of list)
        counts.read(counted, stepped(fold.move({ from, to: from + length })));
      const step = [counts.lines, counts.beads, counts.glyphs].map(({ to }) => Array.from(to));
      counts.readAll(counted);
      expect([counts.lines, counts.beads, counts.glyphs].map(({ to }) => Array.from(to))).toEqual(
        step,
      );
    }),
    { numRuns: 40 },
  );
});

test("a move of the window marks only the lines that it changed", () => {
  const { stage, counts, counted, fold } = stageOf(BOTH);
  counts.lines.take();
  counts.read(counted, stepped(fold.move({ from: YEARS.from, to: dayOf(2018, 6) })));
  const changed = stage.lines.flatMap(({ kind }, i) => (kind === "hub" ? [i] : []));
  const { dirty } = counts.lines.take();
  expect(dirty).toEqual({ low: Math.min(...changed), high: Math.max(...changed) + 1 });
});

test("a buffer tells the stretch that was written, once", () => {
  const buffer = new StateBuffer(2);
  buffer.reset(5);
  buffer.take();
  buffer.set(3, 1, 2);
  buffer.set(1, 0.1, 0);
  expect(buffer.take().dirty).toEqual({ low: 1, high: 4 });
  buffer.set(1, 0.1, 0);
  expect(buffer.take().dirty).toBeNull();
});

test("settling makes the present state what a fade sets out from", () => {
  const buffer = new StateBuffer(1);
  buffer.reset(2);
  buffer.take();
  buffer.set(0, 7);
  expect([...buffer.from]).toEqual([0, 0]);
  buffer.settle();
  expect([...buffer.from]).toEqual([7, 0]);
  expect(buffer.take().stale).toBe(true);
});

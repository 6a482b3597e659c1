import fc from "fast-check";
import { expect, test } from "vitest";
import { windowSummary } from "../../src/engine/counts.ts";
import type { Depth } from "../../src/engine/rollup.ts";
import type { TimeWindow } from "../../src/engine/window.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { toldOfTie } from "../../src/panels/evidence/told.ts";
import {
  drawnPart,
  itemsUnder,
  pathTo,
  type TreePath,
} from "../../src/panels/tree/network-tree.ts";
import { moved } from "../../src/panels/tree/tree-moves.ts";
import { placeWords, spokenWords } from "../../src/panels/tree/tree-words.ts";
import { createSession } from "../../src/state/session.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";

const catalog = shippedCatalog();
const year = (y: number, years = 1): TimeWindow => ({ from: dayOf(y), to: dayOf(y + years) });

function grounds(
  window: TimeWindow,
  level: Depth["level"] = "blocs",
  open: string[] = [],
  ghosts = true,
) {
  const { store, derived, actions } = createSession();
  actions.open(catalog, []);
  actions.setLevel(level);
  for (const id of open) actions.toggleBranch(id);
  actions.setWindow(window);
  const [book, drawn] = [derived.counted.value, derived.drawn.value];
  if (!book || !drawn) throw new Error("Nothing is counted.");
  return { book: { ...book, documents: store.view.value.documents }, scene: drawn.scene, ghosts };
}

const anyWindow = fc
  .tuple(fc.integer({ min: -200, max: 1900 }), fc.integer({ min: 1, max: 1900 }))
  .map(([from, length]) => ({ from: dayOf(2016) + from, to: dayOf(2016) + from + length }));
const anyLevel = fc.constantFrom<Depth["level"]>("blocs", "institutions", "everyone");
const ids = (path: TreePath) => path.map(({ id }) => id);
const walk = (at: ReturnType<typeof grounds>, path: TreePath, keys: string[]) =>
  keys.reduce((place, key) => moved(at, place, key) ?? place, path);
const said = (at: ReturnType<typeof grounds>, path: TreePath, window: TimeWindow) =>
  spokenWords(placeWords(at, path.at(-1) as TreePath[number], window));

test("the actors told of in the window come first; the ghosts' actors follow", () => {
  const actors = itemsUnder(grounds(year(2017)), []).map(({ id }) => id);
  expect(actors.slice(0, 3)).toEqual(["egypt", "haftar-lna", "un"]);
  expect(actors.indexOf("russia")).toBeGreaterThan(actors.indexOf("gna"));
});

test("in and out, along and across: the arrows, the brackets and x", () => {
  const at = grounds(year(2016, 5));
  const egypt = drawnPart(at, []);
  expect(ids(egypt)).toEqual(["egypt"]);
  const tie = walk(at, egypt, ["ArrowRight"]);
  expect(ids(tie)).toEqual(["egypt", "egypt~haftar-lna"]);
  expect(walk(at, egypt, ["]"])).toEqual(tie);
  const event = walk(at, tie, ["ArrowRight", "ArrowDown"]);
  expect(event).toHaveLength(3);
  expect(walk(at, event, ["ArrowLeft"])).toEqual(tie);
  expect(ids(walk(at, tie, ["x"]))).toEqual(["haftar-lna"]);
  expect(ids(walk(at, event, ["x"]))).toEqual(["haftar-lna"]);
  expect(walk(at, egypt, ["ArrowLeft", "ArrowUp", "Home"])).toEqual(egypt);
  expect(moved(at, egypt, "q")).toBeUndefined();
  expect(walk(at, walk(at, egypt, ["["]), ["]"])).toEqual(tie);
});

test("the words of an actor and of a tie carry the counts of the panel", () => {
  const at = grounds(year(2016, 5));
  const tie = at.book.ties.tieOf.get("egypt~haftar-lna") as number;
  const egypt = drawnPart(at, []);
  expect(said(at, egypt, year(2016, 5))).toMatch(
    /^Egypt, state: \d+ reported.*in 5 articles; .*\d+ ties/,
  );
  expect(said(at, walk(at, egypt, ["]"]), year(2016, 5))).toBe(
    `Egypt – Haftar / LNA, material cooperation, verbal cooperation, requests: ${toldOfTie(at.book, tie)}`,
  );
});

test("in a silent window no place is said to have none", () => {
  const at = grounds(year(2018));
  for (const actor of itemsUnder(at, [])) {
    expect(said(at, [actor], year(2018))).toMatch(/: no article here speaks of 2018$/);
    for (const tie of itemsUnder(at, [actor]))
      expect(said(at, [actor, tie], year(2018))).toMatch(/: no article here speaks of 2018$/);
  }
});

test("a place that is drawn no more gives way to the nearest above it", () => {
  const path: TreePath = [
    { kind: "actor", id: "egypt" },
    { kind: "tie", id: "egypt~haftar-lna" },
    { kind: "event", id: "gone" },
  ];
  expect(ids(drawnPart(grounds(year(2017)), path))).toEqual(["egypt", "egypt~haftar-lna"]);
  expect(ids(drawnPart(grounds(year(2018), "blocs", [], false), path))).toEqual(["egypt"]);
});

test("whatever the window and the level: the ties told of are those of the caption, each from both its ends", () => {
  const keys = fc.array(
    fc.constantFrom(
      "ArrowDown",
      "ArrowUp",
      "ArrowRight",
      "ArrowLeft",
      "[",
      "]",
      "x",
      "End",
      "PageDown",
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(anyWindow, anyLevel, keys, (window, level, pressed) => {
      const at = grounds(window, level, level === "blocs" ? ["egypt"] : [], false);
      const { ties, hubs } = windowSummary(catalog, at.book.fold, at.book.ties);
      const found = new Map<string, number>();
      for (const actor of itemsUnder(at, []))
        for (const { kind, id } of itemsUnder(at, [actor])) {
          const strands = at.book.ties.ties[at.book.ties.tieOf.get(id) ?? -1]?.strands ?? [];
          const dotted =
            kind === "tie" &&
            !strands.some((slot) =>
              at.book.fold.counts.subarray(slot * 10, slot * 10 + 8).some(Boolean),
            );
          if (!dotted) found.set(`${kind} ${id}`, (found.get(`${kind} ${id}`) ?? 0) + 1);
        }
      const of = (kind: string) => [...found].filter(([key]) => key.startsWith(kind));
      expect(of("tie")).toHaveLength(ties);
      expect(of("event")).toHaveLength(hubs);
      expect(of("tie").filter(([, ends]) => ends !== 2)).toEqual([]);
      const path = walk(at, drawnPart(at, []), pressed);
      expect(drawnPart(at, path)).toEqual(path);
      const subject = path.at(-1);
      if (subject && path.length < 3) expect(pathTo(at, subject)?.at(-1)).toEqual(subject);
    }),
    { numRuns: 60 },
  );
}, 60_000);

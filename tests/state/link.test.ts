import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { DIFFERENCES } from "../../src/engine/differences.ts";
import { LEVELS } from "../../src/engine/rollup.ts";
import { SNAP_UNITS } from "../../src/engine/snap.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { EVENT_TYPES } from "../../src/model/plover.ts";
import { readWindow } from "../../src/model/window-text.ts";
import { decodeLink, encodeLink, openingView } from "../../src/state/link/link.ts";
import { LINK_KEYS } from "../../src/state/link/link-keys.ts";
import { decodeSetting, SETTING_KEYS } from "../../src/state/link/link-setting.ts";
import { focusOf, subjectOf } from "../../src/state/link/link-subject.ts";
import { encodeWindow } from "../../src/state/link/link-window.ts";
import { OWN_SETTING } from "../../src/state/setting.ts";
import { MODES, TABLES, TABS, THEMES, type View } from "../../src/state/store.ts";
import { toldView } from "../../src/state/story-view.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { shippedCatalog } from "../fixtures/shipped.ts";
import { TOLD_STEPS } from "../fixtures/told-steps.ts";

const catalog = catalogOf({
  ...datasetOf({
    actors: [{ id: "egypt" }, { id: "russia" }, { id: "haftar" }],
    events: [{ id: "meet", who: "egypt haftar", when: "2017-05", document: "memo" }],
  }),
  stories: ["visits", "talks"].map((id) => ({ id, title: id, steps: [...TOLD_STEPS] })),
});

/** What of a read link its writing must keep. */
const kept = (decoded: ReturnType<typeof decodeLink>) => ({
  ...decoded.view,
  // A step that was left is the reader's own, and no part of a link.
  step: decoded.view.tab === "story" ? decoded.view.step : null,
  sorts: [...decoded.view.sorts].sort(),
});

test("any view comes back from its link unchanged", () => {
  const sorting = fc.record({ by: fc.constantFrom("date", "reports"), falling: fc.boolean() });
  const camera = fc.record({
    x: fc.integer({ min: -4000, max: 4000 }).map((x) => x / 1000),
    y: fc.integer({ min: -4000, max: 4000 }).map((y) => y / 1000),
    ratio: fc.integer({ min: 50, max: 4000 }).map((ratio) => ratio / 1000),
  });
  const some = <T>(options: readonly T[]) => fc.option(fc.subarray([...options]), { nil: null });
  const view = fc.record({
    window: fc
      .tuple(
        fc.integer({ min: catalog.extent.from, max: catalog.extent.to - 1 }),
        fc.integer({ min: 1, max: 4000 }),
      )
      .map(([from, length]) => ({ from, to: from + length })),
    tab: fc.constantFrom(...TABS),
    comparison: fc.constantFrom(null, {
      a: { from: dayOf(2016), to: dayOf(2017) },
      b: { from: dayOf(2017, 3, 2), to: dayOf(2019) },
    }),
    mode: fc.constantFrom(...MODES),
    level: fc.constantFrom(...LEVELS),
    theme: fc.constantFrom(...THEMES),
    types: some(EVENT_TYPES),
    statuses: some(["occurred", "planned"] as const),
    documents: some(catalog.documents.map(({ id }) => id)),
    open: fc.subarray(["egypt", "russia"]),
    shut: fc.subarray(["haftar"]),
    selection: fc.constantFrom(null, { kind: "actor", id: "russia" } as const),
    focus: fc.constantFrom(
      ...[null, { kind: "tie", id: "egypt~russia" } as const],
      ...[{ kind: "event", id: "meet" } as const, { kind: "actor", id: "haftar" } as const],
      focusOf(["russia", "egypt", "haftar"], catalog) ?? expect.fail("They are not known."),
    ),
    reading: fc.constantFrom(
      ...[null, { document: "memo", event: null }, { document: "memo", event: "meet" }],
    ),
    sorts: fc
      .array(fc.tuple(fc.constantFrom("ties", "compare", "table-events"), sorting))
      .map((sorts) => new Map(sorts)),
    hop: fc.constantFrom(0, 1, 2),
    snap: fc.constantFrom(...SNAP_UNITS),
    table: fc.constantFrom(...TABLES),
    only: fc.constantFrom(null, ...DIFFERENCES),
    strip: fc.boolean(),
    listed: fc.boolean(),
    camera: fc.option(camera, { nil: null }),
  });
  const told = fc.option(
    fc.tuple(fc.constantFrom(...catalog.dataset.stories), fc.constantFrom(0, 1)),
    { nil: null },
  );
  fc.assert(
    fc.property(view, told, (part, step) => {
      const free: View = { ...openingView(catalog), ...part };
      // A step sets what it sets; what a reader has opened and selected beside it is the link's.
      const whole: View = step
        ? {
            ...toldView(step[0], step[1], catalog, free),
            ...{
              selection: part.selection,
              reading: part.reading,
              only: part.only,
            },
          }
        : free.tab === "story"
          ? { ...free, tab: "network" }
          : free;
      const link = encodeLink(whole, catalog);
      expect(link).toMatch(/^[A-Za-z0-9._~=&-]*$/);
      expect(decodeLink(link, "", catalog).view).toEqual(whole);
    }),
  );
});

test("of ten thousand random links none throws, each is written as it reads, and foreign keys stay", () => {
  const ours = [...SETTING_KEYS, ...LINK_KEYS].map(({ key }) => key);
  const words =
    "2016 2017 2019..2016 egypt russia haftar meet memo - 0 1 2 first own-a story network";
  const word = fc.oneof(
    fc.constantFrom(...words.split(" "), "compare", "ties.-date", "0.1~0.2~0.3", "CONSULT"),
    fc.string({ maxLength: 12 }),
  );
  const value = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("~"));
  const key = fc.oneof(fc.constantFrom(...ours), fc.string({ minLength: 1, maxLength: 6 }));
  const query = fc
    .array(fc.tuple(key, value), { maxLength: 5 })
    .map((pairs) => new URLSearchParams(pairs).toString());
  fc.assert(
    fc.property(query, query, (search, hash) => {
      const read = decodeLink(search, hash, catalog);
      const { setting } = decodeSetting(search, hash);
      const asked = [...new URLSearchParams(search), ...new URLSearchParams(hash)];
      const foreign = new Map(asked.filter(([name]) => name !== "v" && !ours.includes(name)));
      expect(new Map(read.foreign)).toEqual(foreign);
      const written = encodeLink(read.view, catalog, read.foreign, setting);
      const again = decodeLink(written, "", catalog);
      expect(kept(again)).toEqual(kept(read));
      expect(again.ignored).toEqual([]);
      expect(new Map(again.foreign)).toEqual(foreign);
      expect(decodeSetting(written, "").setting).toEqual(setting);
      expect(encodeLink(again.view, catalog, again.foreign, setting)).toBe(written);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test("a link to any view of the shipped data is under two thousand letters, and so is each step's", () => {
  const shipped = shippedCatalog();
  const ids = shipped.actors.map(({ id }) => id);
  const longest = (list: readonly string[], n: number) =>
    [...list].sort((a, b) => b.length - a.length).slice(0, n);
  const whole: View = {
    ...openingView(shipped),
    ...{
      window: { from: dayOf(2016, 2, 3), to: dayOf(2019, 11, 28) },
      mode: "cumulative",
      tab: "table",
    },
    comparison: {
      a: { from: dayOf(2016, 2, 3), to: dayOf(2017, 11, 28) },
      b: { from: dayOf(2018, 2, 3), to: dayOf(2019, 11, 28) },
    },
    ...{ level: "institutions", open: longest(ids, 12), shut: longest(ids, 12) },
    types: EVENT_TYPES.slice(1),
    statuses: ["occurred", "ongoing", "planned", "called-for", "alleged", "denied"],
    documents: shipped.documents.map(({ id }) => id).slice(1),
    focus: focusOf(longest(ids, 5), shipped) ?? null,
    selection: {
      kind: "event",
      id:
        longest(
          shipped.events.map(({ id }) => id),
          1,
        )[0] ?? "",
    },
    ...{ camera: { x: 0.123, y: -0.456, ratio: 0.789 }, theme: "dark", strip: true, listed: true },
  };
  const setting = { ...OWN_SETTING, version: "abcdefghij" };
  const link = `https://example.org/some/folder/?${encodeLink(whole, shipped, [], setting)}`;
  expect(decodeLink(new URL(link).search, "", shipped).view).toEqual(whole);
  expect(link.length).toBeLessThan(2000);
  for (const story of shipped.dataset.stories)
    for (const at of story.steps.keys()) {
      const view = toldView(story, at, shipped, openingView(shipped));
      expect(encodeLink(view, shipped, [], setting).length).toBeLessThan(1900);
    }
});

test("no query and no hash, however broken, throws or leaves a view without a window", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, hash) => {
      const { view } = decodeLink(query, hash, catalog);
      expect(view.window.from).toBeLessThan(view.window.to);
    }),
  );
});

test("what a link asks for and the dataset does not hold is named, and the rest is kept", () => {
  const { view, ignored } = decodeLink(
    "v=1&t=2019..2016&sel=nobody&level=blocs&open=egypt~atlantis",
    "",
    catalog,
  );
  expect(ignored).toEqual(["t=2019..2016", "open=atlantis", "sel=nobody"]);
  expect(view.open).toEqual(["egypt"]);
  expect(view.window).toEqual(catalog.extent);
});

test("a window that holds neither a day of the extent nor an event is named and not taken", () => {
  const { view, ignored } = decodeLink("t=1999", "", catalog);
  expect([view.window, ignored]).toEqual([catalog.extent, ["t=1999"]]);
});

test("the hash wins over the query, and keys that are not ours are kept", () => {
  const { view, foreign } = decodeLink("t=2016&utm=a%20b", "#t=2017", catalog);
  expect(view.window.from).toBe(dayOf(2017));
  expect(foreign).toEqual([["utm", "a b"]]);
  expect(encodeLink(view, catalog, foreign)).toBe("v=1&t=2017&utm=a%20b");
});

test("a tie is found in either order of its actors", () => {
  expect(subjectOf("russia~egypt", catalog)).toEqual({ kind: "tie", id: "egypt~russia" });
  expect(subjectOf("egypt~egypt", catalog)).toBeUndefined();
  expect(subjectOf("egypt~russia~haftar", catalog)).toBeUndefined();
});

test("what is isolated is an actor, a tie, an event, or actors together in the dataset's order", () => {
  const focus = (value: string) => decodeLink(`f=${value}`, "", catalog);
  expect(focus("haftar~egypt").view.focus).toEqual({ kind: "tie", id: "egypt~haftar" });
  const together = { kind: "actors", id: "egypt~haftar~russia" };
  for (const ids of ["russia~haftar~egypt", "haftar~russia~egypt~haftar"])
    expect(focus(ids).view.focus?.id.split("~").sort()).toEqual(together.id.split("~"));
  expect(focus("meet").view.focus).toEqual({ kind: "event", id: "meet" });
  const { view, ignored } = focus("egypt~russia~atlantis");
  expect([view.focus, ignored]).toEqual([{ kind: "tie", id: "egypt~russia" }, ["f=atlantis"]]);
  expect(focus("atlantis").ignored).toEqual(["f=atlantis"]);
});

test("a window is written as coarsely as it can be", () => {
  expect(encodeWindow({ from: dayOf(2016), to: dayOf(2017) })).toBe("2016");
  expect(encodeWindow({ from: dayOf(2016, 2), to: dayOf(2016, 3) })).toBe("2016-02");
  expect(encodeWindow({ from: dayOf(2016, 2, 2), to: dayOf(2016, 3) })).toBe(
    "2016-02-02..2016-02-29",
  );
  expect(readWindow("2016-02-30")).toBeUndefined();
  expect(readWindow("..2016")).toBeUndefined();
});

test("an order of rows or a camera that makes no sense is named and not taken", () => {
  for (const bad of [
    "sort=ties",
    "sort=ties.-",
    "sort=..",
    "cam=1~2",
    "cam=a~b~c",
    "cam=9~9~9",
    "hop=3",
    "film=yes",
    "snap=week",
  ]) {
    const { view, ignored } = decodeLink(bad, "", catalog);
    expect([view, ignored]).toEqual([openingView(catalog), [bad]]);
  }
});

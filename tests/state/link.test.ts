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
import { subjectOf } from "../../src/state/link/link-subject.ts";
import { encodeWindow } from "../../src/state/link/link-window.ts";
import { MODES, TABLES, TABS, THEMES, type View } from "../../src/state/store.ts";
import { datasetOf } from "../fixtures/dataset.ts";

const catalog = catalogOf(
  datasetOf({
    actors: [{ id: "egypt" }, { id: "russia" }, { id: "haftar" }],
    events: [{ id: "meet", who: "egypt haftar", when: "2017-05" }],
  }),
);

test("released links keep their meaning", () => {
  const golden: [string, Partial<View>][] = [
    ["", {}],
    ["v=1&t=2017", { window: { from: dayOf(2017), to: dayOf(2018) } }],
    ["v=1&t=2016..2018", { window: { from: dayOf(2016), to: dayOf(2019) } }],
    ["v=1&t=2016-05..2017-06", { window: { from: dayOf(2016, 5), to: dayOf(2017, 7) } }],
    ["v=1&t=2016-05-03", { window: { from: dayOf(2016, 5, 3), to: dayOf(2016, 5, 4) } }],
    ["v=1&mode=cumulative&level=everyone", { mode: "cumulative", level: "everyone" }],
    ["v=1&theme=dark&sel=meet", { theme: "dark", selection: { kind: "event", id: "meet" } }],
    ["v=1&sel=egypt~russia", { selection: { kind: "tie", id: "egypt~russia" } }],
    [
      "v=1&open=egypt&k=CONSULT~AID&st=occurred",
      { open: ["egypt"], types: ["CONSULT", "AID"], statuses: ["occurred"] },
    ],
    ["v=1&k=-", { types: [] }],
    ["v=1&tab=ties", { tab: "ties" }],
    [
      "v=1&cmp=2016~2017..2018&tab=compare",
      {
        tab: "compare",
        comparison: {
          a: { from: dayOf(2016), to: dayOf(2017) },
          b: { from: dayOf(2017), to: dayOf(2019) },
        },
      },
    ],
    ["v=1&f=egypt~russia&hop=0", { focus: { kind: "tie", id: "egypt~russia" }, hop: 0 }],
    ["v=1&f=haftar&hop=2", { focus: { kind: "actor", id: "haftar" }, hop: 2 }],
    [
      "v=1&tab=table&table=events&sort=table-events.-date~ties.reports",
      {
        tab: "table",
        table: "events",
        sorts: new Map([
          ["table-events", { by: "date", falling: true }],
          ["ties", { by: "reports", falling: false }],
        ]),
      },
    ],
    ["v=1&tab=compare&only=turned", { tab: "compare", only: "turned" }],
    ["v=1&snap=month&tab=ties", { snap: "month", tab: "ties" }],
    ["v=1&t=2017&snap=equal", { snap: "equal", window: { from: dayOf(2017), to: dayOf(2018) } }],
    ["v=1&film=1&list=1", { strip: true, listed: true }],
    ["v=1&cam=0.41~-0.2~1.5", { camera: { x: 0.41, y: -0.2, ratio: 1.5 } }],
  ];
  for (const [link, part] of golden) {
    const view = { ...openingView(catalog), ...part };
    expect(encodeLink(view, catalog)).toBe(link);
    expect(decodeLink(link, "", catalog)).toEqual({ view, ignored: [], foreign: [] });
  }
});

test("any view comes back from its link unchanged", () => {
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
    focus: fc.constantFrom(null, { kind: "tie", id: "egypt~russia" } as const),
    hop: fc.constantFrom(0, 1, 2),
    snap: fc.constantFrom(...SNAP_UNITS),
    table: fc.constantFrom(...TABLES),
    only: fc.constantFrom(null, ...DIFFERENCES),
    strip: fc.boolean(),
    listed: fc.boolean(),
    camera: fc.constantFrom(null, { x: 0.125, y: -1.5, ratio: 0.05 }),
  });
  fc.assert(
    fc.property(view, (part) => {
      const whole: View = { ...openingView(catalog), ...part };
      const link = encodeLink(whole, catalog);
      expect(link).toMatch(/^[A-Za-z0-9._~=&-]*$/);
      expect(decodeLink(link, "", catalog).view).toEqual(whole);
    }),
  );
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

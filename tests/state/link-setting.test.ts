import fc from "fast-check";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { dayOf } from "../../src/model/calendar.ts";
import { decodeLink, encodeLink, openingView } from "../../src/state/link/link.ts";
import { decodeSetting } from "../../src/state/link/link-setting.ts";
import { ignoredWords } from "../../src/state/link/link-words.ts";
import {
  GROUNDS,
  KEY_RULES,
  MOTIONS,
  OWN_SETTING,
  PALETTES,
  UIS,
} from "../../src/state/setting.ts";
import { datasetOf } from "../fixtures/dataset.ts";

const catalog = catalogOf(datasetOf({ actors: [{ id: "egypt" }], events: [] }));

test("any setting comes back from its link unchanged, beside any view", () => {
  const setting = fc.record({
    embed: fc.boolean(),
    ui: fc.constantFrom(...UIS),
    pal: fc.constantFrom(...PALETTES),
    bg: fc.constantFrom(...GROUNDS),
    scale: fc.integer({ min: 75, max: 300 }).map((percent) => percent / 100),
    stage: fc.boolean(),
    lang: fc.constantFrom(null, "en", "pt-BR"),
    motion: fc.constantFrom(...MOTIONS),
    still: fc.boolean(),
    scroll: fc.boolean(),
    keys: fc.constantFrom(...KEY_RULES),
    play: fc.option(
      fc.integer({ min: 2, max: 600 }).map((tenths) => tenths / 10),
      { nil: null },
    ),
    loop: fc.boolean(),
    dataset: fc.constantFrom(null, "libya"),
    version: fc.constantFrom(null, "abcdefgh12"),
    src: fc.option(
      fc.string().map((path) => new URL(`https://a.example/${path.replace(/[\s#]/g, "")}`).href),
      { nil: null },
    ),
    sri: fc.constantFrom(null, "0123456789abcdef".repeat(4)),
  });
  const view = { ...openingView(catalog), window: { from: dayOf(2017), to: dayOf(2018) } };
  fc.assert(
    fc.property(setting, (whole) => {
      const link = encodeLink(view, catalog, [], whole);
      expect(link).toMatch(/^[A-Za-z0-9._~=&%-]*$/);
      expect(decodeSetting(link, "").setting).toEqual(whole);
      expect(decodeLink(link, "", catalog)).toEqual({ view, ignored: [], foreign: [] });
    }),
  );
});

test("what makes no sense is named and left at its default", () => {
  const bad = [
    ...["embed=yes", "ui=all", "scale=9", "scale=0", "lang=*", "play=0", "dv=short", "sri=0abc"],
    ...[
      "src=http://a.example/b.json",
      "src=//a.example",
      "src=https://",
      "src=javascript:alert(1)",
    ],
    ...["src=https://me:secret@a.example/b.json", "src=data:,{}", "src=file:///a.json"],
  ];
  for (const part of bad)
    expect(decodeSetting(part, "")).toEqual({ setting: OWN_SETTING, ignored: [part] });
});

test("a check sum that cannot be read lets no dataset from elsewhere through unchecked", () => {
  const { setting, ignored } = decodeSetting("src=https://a.example/b.json&sri=abc", "");
  expect([setting.src, setting.sri, ignored]).toEqual([null, null, ["sri=abc"]]);
});

test("a value that a key does not take is told with those that it takes", () => {
  expect(ignoredWords(["ui=all", "play=0", "t=1999", "sel=nobody"])).toBe(
    "This link asks for something this dataset does not hold, which was ignored: t=1999, sel=nobody. ui=all is not a value this key takes: full, min or none. play=0 is not a value this key takes: a number from 0.2 to 60.",
  );
  expect(ignoredWords([])).toBe("");
});

test("the hash wins over the query, and no address throws", () => {
  expect(decodeSetting("ui=min", "#ui=none").setting.ui).toBe("none");
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, hash) => {
      const { scale } = decodeSetting(query, hash).setting;
      expect(scale).toBeGreaterThan(0);
    }),
    { numRuns: 10_000 },
  );
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogOf } from "../../src/engine/catalog.ts";
import { isoDay } from "../../src/model/calendar.ts";
import { decodeLink, encodeLink, openingView } from "../../src/state/link/link.ts";
import { LINK_KEYS } from "../../src/state/link/link-keys.ts";
import { decodeSetting, SETTING_KEYS } from "../../src/state/link/link-setting.ts";
import { datasetIn } from "../../src/state/parcel.ts";
import { parcelIn } from "../../src/state/parcel-in.ts";
import { OWN_SETTING } from "../../src/state/setting.ts";
import { unpackStory } from "../../src/state/story-parcel.ts";
import { datasetOf } from "../fixtures/dataset.ts";
import { TOLD_STEPS } from "../fixtures/told-steps.ts";

/**
 * A link that was released, and what it means: what of the view, of the setting and of the foreign keys is not as it is by
 * itself. `canonical` is how it is written today, where that is not the link itself.
 */
type Golden = {
  link: string;
  canonical?: string;
  view?: object;
  setting?: object;
  foreign?: [string, string][];
  parcel?: unknown;
};

/** Lines are added, never changed: a link that was released keeps its meaning. */
const GOLDEN: Golden[] = JSON.parse(readFileSync("tests/fixtures/golden-links.json", "utf8"));

const catalog = catalogOf({
  ...datasetOf({
    extent: "2016/2020",
    actors: ["egypt", "russia", "haftar", "un"].map((id) => ({ id })),
    events: [{ id: "meet", who: "egypt haftar", when: "2017-05", document: "memo" }],
  }),
  stories: ["visits", "talks"].map((id) => ({ id, title: id, steps: [...TOLD_STEPS] })),
});

const queryOf = (link: string) => link.replace(/#.*$/, "");
const hashOf = (link: string) => link.replace(/^[^#]*/, "");

/** What of a whole differs from another one, as it may stand in JSON: days as dates, maps as lists. */
function differing(whole: object, other: object): object {
  const plain = (value: unknown) =>
    JSON.parse(
      JSON.stringify(value, (key, part) => {
        if ((key === "from" || key === "to") && typeof part === "number") return isoDay(part);
        return part instanceof Map ? [...part] : part;
      }),
    );
  const theirs = new Map(Object.entries(other));
  const own = Object.entries(whole).filter(
    ([key, value]) => JSON.stringify(plain(value)) !== JSON.stringify(plain(theirs.get(key))),
  );
  return plain(Object.fromEntries(own));
}

/** What a link means today. */
async function meaningOf(link: string): Promise<Omit<Golden, "link">> {
  const { view, foreign, ignored } = decodeLink(queryOf(link), hashOf(link), catalog);
  const { setting, ignored: strange } = decodeSetting(queryOf(link), hashOf(link));
  expect([...ignored, ...strange], link).toEqual([]);
  const kept = foreign.filter(([key]) => key !== "p");
  const packed = parcelIn(hashOf(link));
  const json = packed && (await datasetIn(packed));
  const written = encodeLink(view, catalog, kept, setting);
  const canonical = packed ? `${written}#p=${packed}` : written;
  return {
    ...(canonical !== link && { canonical }),
    view: differing(view, openingView(catalog)),
    setting: differing(setting, OWN_SETTING),
    foreign: kept,
    ...(packed && { parcel: json ? JSON.parse(json) : await unpackStory(packed) }),
  };
}

test("each released link means what it meant, and is written as it was", async () => {
  for (const { link, ...meaning } of GOLDEN)
    expect(await meaningOf(link), link).toEqual({ view: {}, setting: {}, foreign: [], ...meaning });
});

test("every key of a link stands in a golden one", () => {
  const said = new Set(
    GOLDEN.flatMap(({ link }) => [
      ...new URLSearchParams(queryOf(link)).keys(),
      ...new URLSearchParams(hashOf(link).slice(1)).keys(),
    ]),
  );
  const keys = [...SETTING_KEYS, ...LINK_KEYS].map(({ key }) => key);
  expect([...keys, "v", "p"].filter((key) => !said.has(key))).toEqual([]);
});

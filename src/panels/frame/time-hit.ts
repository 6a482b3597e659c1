import type { Catalog } from "../../engine/catalog.ts";
import { coverageOf, isSilent, silentWindowWords } from "../../engine/coverage.ts";
import type { Hit } from "../../engine/search.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { capital, plural, windowWords } from "../../engine/words.ts";
import { daysOf } from "../dock/day-text.ts";

const YEAR = /(?<!\d)\d{4}(?!\d)/g;

/** The year, month or day that a query names, where the dataset's extent has it: what the articles date there, or that none speaks of it. */
export function timeHit(catalog: Catalog, query: string): Hit[] {
  const days = daysOf(query) ?? daysOf(query.match(YEAR)?.at(-1) ?? "");
  if (!days) return [];
  const window: TimeWindow = { from: days.earliest, to: days.latest + 1 };
  const { extent } = catalog;
  if (window.from < extent.from || window.to > extent.to) return [];
  return [
    {
      kind: "time",
      index: 0,
      title: capital(windowWords(window)),
      detail: heldWords(catalog, window),
      marks: { title: [], detail: [] },
      offset: 0,
      event: -1,
      window,
    },
  ];
}

function heldWords(catalog: Catalog, window: TimeWindow): string {
  if (isSilent(coverageOf(catalog), window)) return capital(silentWindowWords(window));
  const dated = catalog.times.filter(
    (time) => time && time.earliest >= window.from && time.latest < window.to,
  );
  return dated.length > 0 ? `${plural(dated.length, "event")} dated to it` : "No event dated to it";
}

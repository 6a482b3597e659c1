import type { Catalog } from "./catalog.ts";
import { eventDateWords } from "./event-date.ts";
import type { ShownStep } from "./story.ts";

/**
 * What a step's answer counts and none of its quotes speaks for: "1 more: Al-Nadoori greets Hegazy at Benina Airport, Wed
 * 17 May 2017". Empty where all is quoted, and of a step that asks nothing.
 */
export function untoldWords(
  catalog: Catalog,
  { prediction, quotes }: Pick<ShownStep, "prediction" | "quotes">,
): string {
  const untold = (prediction?.events ?? []).filter((event) => {
    const said = catalog.events[event]?.evidence ?? [];
    return !said.some(({ document, quote }) =>
      quotes.some(
        (one) =>
          one.document === catalog.documentOf.get(document) &&
          one.start === quote.start &&
          one.end === quote.end,
      ),
    );
  });
  if (untold.length === 0) return "";
  const named = untold.map(
    (event) => `${catalog.events[event]?.label}, ${eventDateWords(catalog, event)}`,
  );
  return `${untold.length} more: ${named.join("; ")}`;
}

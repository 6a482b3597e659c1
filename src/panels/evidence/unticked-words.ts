import type { Card } from "../../engine/evidence.ts";
import { plural } from "../../engine/words.ts";

/** "also in 2 articles that are not ticked, 1 of them to the contrary": what the source filter leaves out of a card. */
export function untickedWords({
  unticked,
  untickedContrary,
  quotes,
  contradicting,
}: Pick<Card, "unticked" | "untickedContrary" | "quotes" | "contradicting">): string {
  if (unticked === 0) return "";
  const articles = `in ${plural(unticked, "article")} that ${unticked === 1 ? "is" : "are"} not ticked`;
  if (untickedContrary === unticked) return `contradicted ${articles}`;
  const also = quotes.length + contradicting.length > 0 ? "also " : "";
  const against = untickedContrary > 0 ? `, ${untickedContrary} of them to the contrary` : "";
  return `${also}${articles}${against}`;
}

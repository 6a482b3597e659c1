import type { CardQuote } from "../../engine/evidence.ts";
import type { QuoteCut } from "../../engine/quote-words.ts";

/**
 * The words of a quote on paper, its trigger underlined.
 * @param cut where it is a fragment; an ellipsis in a lighter ink stands outside the quote
 */
export function QuotedWords({ quote, cut }: { quote: CardQuote; cut: QuoteCut }) {
  const { exact, trigger } = quote;
  const at = trigger ?? { start: exact.length, end: exact.length };
  return (
    <blockquote>
      {cut.head && <span class="printed-cut">… </span>}
      {exact.slice(0, at.start)}
      {trigger && <b>{exact.slice(at.start, at.end)}</b>}
      {exact.slice(at.end)}
      {cut.tail && <span class="printed-cut"> …</span>}
    </blockquote>
  );
}

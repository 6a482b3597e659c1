import type { CardQuote } from "../../engine/evidence.ts";
import { type QuoteCut, voiceWords } from "../../engine/quote-words.ts";

type PrintedQuoteProps = {
  quote: CardQuote;
  /** Where it is a fragment; an ellipsis in a lighter ink stands outside the quote. */
  cut: QuoteCut;
  /** Whether what it is quoted for is contested. */
  contested?: boolean;
};

/** A quote on paper, its trigger underlined, with who says so and the address of its article in full. */
export function PrintedQuote({ quote, cut, contested }: PrintedQuoteProps) {
  const { exact, trigger, publisher, title, published, url, stance } = quote;
  const at = trigger ?? { start: exact.length, end: exact.length };
  const source = [publisher, title, published].filter(Boolean).join(", ");
  return (
    <figure class="printed-quote" data-says={stance}>
      <blockquote>
        {cut.head && <span class="printed-cut">… </span>}
        {exact.slice(0, at.start)}
        {trigger && <b>{exact.slice(at.start, at.end)}</b>}
        {exact.slice(at.end)}
        {cut.tail && <span class="printed-cut"> …</span>}
      </blockquote>
      <figcaption>
        {[source, voiceWords(quote), contested && "contested"].filter(Boolean).join("; ")}
        {url && <span class="printed-link">{url}</span>}
      </figcaption>
    </figure>
  );
}

import type { CardQuote } from "../../engine/evidence.ts";

/** A quote on paper, its trigger underlined, with the address of its article in full. */
export function PrintedQuote({ quote }: { quote: CardQuote }) {
  const { exact, trigger, publisher, title, published, url } = quote;
  const cut = trigger ?? { start: exact.length, end: exact.length };
  return (
    <figure class="printed-quote">
      <blockquote>
        {exact.slice(0, cut.start)}
        {trigger && <b>{exact.slice(cut.start, cut.end)}</b>}
        {exact.slice(cut.end)}
      </blockquote>
      <figcaption>
        {[publisher, title, published].filter(Boolean).join(", ")}
        {url && <span class="printed-link">{url}</span>}
      </figcaption>
    </figure>
  );
}

import type { CardQuote } from "../../engine/evidence.ts";
import { type QuoteCut, voiceWords } from "../../engine/quote-words.ts";
import { QuotedWords } from "./QuotedWords.tsx";

type PrintedQuoteProps = {
  quote: CardQuote;
  cut: QuoteCut;
  /** Whether what it is quoted for is contested. */
  contested?: boolean;
};

/** A quote on paper with who says so and its article, whose address stands under Sources. */
export function PrintedQuote({ quote, cut, contested }: PrintedQuoteProps) {
  const { publisher, title, published, stance } = quote;
  const source = [publisher, title, published].filter(Boolean).join(", ");
  return (
    <figure class="printed-quote" data-says={stance}>
      <QuotedWords quote={quote} cut={cut} />
      <figcaption>
        {[source, voiceWords(quote), contested && "contested"].filter(Boolean).join("; ")}
      </figcaption>
    </figure>
  );
}

import type { Catalog } from "../../engine/catalog.ts";
import { quoteCut, voiceWords } from "../../engine/quote-words.ts";
import type { SheetSentence } from "../../engine/worksheet.ts";
import { QuotedWords } from "./QuotedWords.tsx";

/** Sentences on paper under their numbers, each with who says so; their article is named where they are listed. */
export function PrintedSentences(props: { catalog: Catalog; sentences: readonly SheetSentence[] }) {
  const { catalog, sentences } = props;
  return (
    <ol class="printed-said">
      {sentences.map(({ number, quote }) => {
        const voice = voiceWords(quote);
        return (
          <li key={number} value={number} data-says={quote.stance}>
            <QuotedWords quote={quote} cut={quoteCut(catalog, quote)} />
            {voice && <span class="printed-voice"> ({voice})</span>}
          </li>
        );
      })}
    </ol>
  );
}

import type { Catalog } from "../../engine/catalog.ts";
import { quoteCut } from "../../engine/quote-words.ts";
import type { Worksheet } from "../../engine/worksheet.ts";
import { PrintedQuote } from "./PrintedQuote.tsx";

const LINES = { number: 1, words: 2 } as const;

/** A worksheet on paper: questions with room to write on the first page, answers and sources from the second on. */
export function PrintedSheet({ catalog, sheet }: { catalog: Catalog; sheet: Worksheet }) {
  const { title, questions, answers, sources } = sheet;
  return (
    <article>
      <section class="printed-questions">
        <h1>{title}</h1>
        <p class="printed-name">Name</p>
        <ol>
          {questions.map(({ step, text, asks }) => (
            <li key={step}>
              {text}
              {Array.from({ length: LINES[asks] }, (_, i) => (
                <span key={i} class="printed-line" data-asks={asks} />
              ))}
            </li>
          ))}
        </ol>
      </section>
      <section class="printed-answers">
        <h1>Answers</h1>
        <ol>
          {answers.map(({ number, text, quotes }) => (
            <li key={number}>
              {text}
              {quotes.map((quote) => (
                <PrintedQuote
                  key={`${quote.document} ${quote.start}`}
                  quote={quote}
                  cut={quoteCut(catalog, quote)}
                />
              ))}
            </li>
          ))}
        </ol>
        <div class="printed-sources">
          <h2>Sources</h2>
          <ol>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ol>
        </div>
      </section>
    </article>
  );
}

import type { Catalog } from "../../engine/catalog.ts";
import type { Worksheet } from "../../engine/worksheet.ts";
import { PrintedSentences } from "./PrintedSentences.tsx";

const LINES = { number: 1, words: 2 } as const;

/**
 * A worksheet on paper: questions with room to write, the sentences to answer them from under their articles, and on a new
 * page the answers, by the numbers of the sentences, and the sources.
 */
export function PrintedSheet({ catalog, sheet }: { catalog: Catalog; sheet: Worksheet }) {
  const { title, questions, articles, answers, sources } = sheet;
  return (
    <article>
      <section class="printed-questions">
        <h1>{title}</h1>
        <p class="printed-name">Name</p>
        <ol>
          {questions.map(({ step, text, asks, months }) => (
            <li key={step}>
              {text}
              {months.length > 0 && <Months months={months} />}
              {Array.from({ length: LINES[asks] }, (_, i) => (
                <span key={i} class="printed-line" data-asks={asks} />
              ))}
            </li>
          ))}
        </ol>
      </section>
      <section class="printed-sentences">
        <h2>The sentences, as they come in the articles</h2>
        <div class="printed-columns">
          {articles.map(({ name, sentences }, i) => (
            <section key={i}>
              <h3>{name}</h3>
              <PrintedSentences catalog={catalog} sentences={sentences} />
            </section>
          ))}
        </div>
      </section>
      <section class="printed-answers">
        <h1>Answers</h1>
        <ol>
          {answers.map(({ number, text, sentences }) => (
            <li key={number}>
              {text}
              <PrintedSentences catalog={catalog} sentences={sentences} />
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

/** The months year by year; those of which an article speaks are filled. */
function Months({ months }: { months: Worksheet["questions"][number]["months"] }) {
  return (
    <span class="printed-months">
      <span>Filled: a month of which an article speaks.</span>
      {months.map(({ year, spoken }) => (
        <span key={year}>
          {year}
          {spoken.map((said, i) => (
            <i key={i} data-spoken={said || undefined} />
          ))}
        </span>
      ))}
    </span>
  );
}

import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { CardQuote } from "../../engine/evidence.ts";
import { voiceWords } from "../../engine/quote-words.ts";
import type { Stance } from "../../model/plover.ts";
import { sentencesAround } from "../../model/sentences.ts";
import type { Session } from "../../state/session.ts";
import { Icon } from "./Icon.tsx";
import "./quote.css";

type QuoteProps = {
  session: Session;
  catalog: Catalog;
  quote: CardQuote;
  /** The event it is quoted for; null for an affiliation. */
  event: string | null;
  /** The colour of its rule; null where it says nothing of a stance. */
  stance: Stance | null;
  /** Whether the source stands beneath it. */
  sourced?: boolean;
  /** Whether it may be opened and widened; not so on a card that passes by. */
  still?: boolean;
};

/** A verbatim quote with its trigger marked, one sentence more on either side on demand, and its source. */
export function Quote({ session, catalog, quote, event, stance, sourced, still }: QuoteProps) {
  const [wide, setWide] = useState(false);
  const document = catalog.documents[quote.document];
  return (
    <figure class="quote" data-stance={stance ?? undefined} data-says={quote.stance}>
      <blockquote lang={document?.language} dir="auto">
        <Words text={document?.text ?? quote.exact} quote={quote} wide={wide} />
      </blockquote>
      <figcaption>
        {quote.attribution && <span class="quote-voice">{voiceWords(quote)}</span>}
        {!still && (
          <button
            type="button"
            class="quote-wider"
            aria-expanded={wide}
            onClick={() => setWide(!wide)}
          >
            {wide ? "quote alone" : "± 1 sentence"}
          </button>
        )}
        {sourced && <Source session={session} quote={quote} event={event} still={still ?? false} />}
      </figcaption>
    </figure>
  );
}

function Words({ text, quote, wide }: { text: string; quote: CardQuote; wide: boolean }) {
  const { exact, start, end, trigger } = quote;
  const words = trigger ? (
    <>
      {exact.slice(0, trigger.start)}
      <mark>{exact.slice(trigger.start, trigger.end)}</mark>
      {exact.slice(trigger.end)}
    </>
  ) : (
    exact
  );
  if (!wide) return words;
  const { before, sentence, after } = sentencesAround(text, start, end);
  return (
    <>
      <span class="quote-around">{text.slice((before ?? sentence).start, start)}</span>
      {words}
      <span class="quote-around">{text.slice(end, (after ?? sentence).end)}</span>
    </>
  );
}

function Source({
  session,
  quote,
  event,
  still,
}: {
  session: Session;
  quote: CardQuote;
  event: string | null;
  still: boolean;
}) {
  const { publisher, title, published, url, document } = quote;
  const id = session.store.catalog.peek()?.documents[document]?.id;
  return (
    <span class="quote-source">
      <span class="source-line">
        <b>{publisher}</b> {published}
      </span>
      {!still && id !== undefined && (
        <span class="source-title">
          <button type="button" onClick={() => session.actions.read(id, event)}>
            {title}
          </button>
          {url && (
            <a
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={`The page at ${/\/\/([^/?#]*)/.exec(url)?.[1]}, in a new tab`}
            >
              <Icon name="away" />
            </a>
          )}
        </span>
      )}
    </span>
  );
}

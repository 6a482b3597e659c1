import { publishedWords } from "../../engine/words.ts";
import type { SourceDocument, When } from "../../model/dataset.ts";
import { webAddress } from "../../model/web-address.ts";
import { Icon } from "./Icon.tsx";

const BASIS_WORDS: Record<When["basis"], string> = {
  stated: "date printed in the article",
  relative: "date worked out from the text",
  "cross-document": "date worked out from another article",
  inferred: "date worked out from the text",
  external: "date known from outside the text",
  unknown: "how it is dated is not recorded",
};

/** The top of the reader: who published the article, its title, its date and how that is known, the way to its page. */
export function ReaderHead({
  document,
  close,
}: {
  document: SourceDocument | undefined;
  close: () => void;
}) {
  if (!document) return null;
  const { publisher, title, published, url, language } = document;
  const safe = webAddress(url);
  return (
    <div class="reader-head">
      <p class="panel-kind">
        <b>{publisher}</b> {publishedWords(published)}
      </p>
      <button
        type="button"
        class="glyph-button panel-close"
        aria-label="Close article"
        title="Close (Esc)"
        onClick={close}
      >
        <Icon name="close" />
      </button>
      <h2 lang={language} dir="auto">
        {title}
      </h2>
      <p class="reader-basis">
        {BASIS_WORDS[published.basis]}
        {published.note && `: ${published.note}`}
      </p>
      {safe && (
        <a class="reader-link" href={safe} target="_blank" rel="noopener noreferrer">
          <span>{safe.replace(/^https?:\/\//i, "")}</span>
          <Icon name="away" />
        </a>
      )}
    </div>
  );
}

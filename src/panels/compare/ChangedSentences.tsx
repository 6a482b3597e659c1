import type { Signal } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { TieDifference, WindowComparison } from "../../engine/compare.ts";
import type { Ties } from "../../engine/ties.ts";
import type { Session } from "../../state/session.ts";
import { Paged } from "../evidence/Paged.tsx";
import { differenceSentences, differencesAsText } from "./difference-sentences.ts";
import "./changed-sentences.css";

type SentencesProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  compared: WindowComparison;
  rows: readonly TieDifference[];
  /** What the filters hide of both windows, in words; empty where they hide nothing. */
  filtered: string;
  pointed: Signal<string | null>;
  onPress: (row: TieDifference) => void;
};

const SHOWN_FOR = 1600;

/** What changed from A to B in sentences, one for each row of the table, to be opened over it and copied as text. */
export function ChangedSentences(props: SentencesProps) {
  const { session, catalog, ties, compared, rows, filtered, pointed, onPress } = props;
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copied]);
  const groups = useMemo(
    () => (open ? differenceSentences(catalog, ties, compared, rows) : []),
    [open, catalog, ties, compared, rows],
  );
  if (rows.length === 0) return null;
  const copy = async () => {
    const told = differenceSentences(catalog, ties, compared, rows);
    const text = differencesAsText(compared, told, filtered);
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      session.actions.notify({
        id: "copy",
        text: `This browser did not let the page copy. The text is: ${text}`,
      });
    }
  };
  return (
    <section class="changed" aria-label="What changed from A to B">
      <div class="changed-head">
        <button
          type="button"
          class="link-button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          What changed, in sentences
        </button>
        <button type="button" class="link-button" onClick={copy}>
          Copy as text
        </button>
        <span role="status">{copied && "Copied"}</span>
      </div>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section class="changed-body" tabIndex={0} aria-label="Sentences">
          {groups.map(({ title, items }) => (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                <Paged items={items} of={`${title} ${items.length}`}>
                  {({ row, sentence }) => (
                    <li key={row.key}>
                      <button
                        type="button"
                        onClick={() => onPress(row)}
                        onPointerEnter={() => {
                          pointed.value = row.key;
                        }}
                        onPointerLeave={() => {
                          pointed.value = null;
                        }}
                        onFocus={() => {
                          pointed.value = row.key;
                        }}
                        onBlur={() => {
                          pointed.value = null;
                        }}
                      >
                        <b>{row.name}</b>
                        {sentence.slice(row.name.length)}
                      </button>
                    </li>
                  )}
                </Paged>
              </ul>
            </section>
          ))}
        </section>
      )}
    </section>
  );
}

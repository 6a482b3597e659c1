import { shortNames, sourceLine } from "../../engine/citations.ts";
import { citedRecord, linkOf, viewRecord } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";

/** What the view rests on: the articles it counts or, where they are silent, those that were read; and the full view. */
export function SourceLine({ session }: { session: Session }) {
  const catalog = session.store.catalog.value;
  const asking = session.derived.asking.value;
  const told = session.store.view.value.tab === "story";
  const record = told ? citedRecord(session) : viewRecord(session, true);
  if (!catalog || !record) return null;
  const { documents } = record;
  const read = `Read: ${shortNames(catalog, [...catalog.documents.keys()])}`;
  // A page without an address of its own, such as a srcdoc, leads nowhere.
  const leads = /^(https?|file):$/.test(location.protocol);
  return (
    <footer class="embed-sources">
      <p>{asking ? read : sourceLine(catalog, documents) || read}</p>
      {leads ? (
        <a href={linkOf(session, location)} target="_blank" rel="noopener noreferrer">
          Entente<span class="sr-only">: this view in full, in a new tab</span>
        </a>
      ) : (
        <span>Entente</span>
      )}
    </footer>
  );
}

import type { Catalog } from "../../engine/catalog.ts";
import type { Reliance, Resting } from "../../engine/reliance.ts";
import type { Ties } from "../../engine/ties.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
import { restingNames, sizeOf } from "./resting-words.ts";
import "./resting-dialog.css";

type RestingProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  /** Position in catalog.documents. */
  document: number;
  ticked: boolean;
  reliance: Reliance;
  onClose: () => void;
};

/** The ties and the events of three or more that rest on one article, by name; each leads to its evidence. */
export function RestingDialog(props: RestingProps) {
  const { session, catalog, ties, document, ticked, reliance, onClose } = props;
  const list = (heading: string, found: Resting) =>
    sizeOf(found) > 0 && (
      <>
        <h3>{heading}</h3>
        <ul class="resting-list">
          {restingNames(catalog, ties, found).map(({ name, subject }) => (
            <li key={subject.id}>
              <button
                type="button"
                onClick={() => {
                  session.actions.select(subject);
                  onClose();
                }}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <Dialog title={catalog.documents[document]?.title ?? ""} onClose={onClose}>
      {list(
        ticked ? "These rest on this article alone" : "Without it these are not told of",
        reliance.alone,
      )}
      {list("These rest on copies of one origin alone", reliance.copies)}
    </Dialog>
  );
}

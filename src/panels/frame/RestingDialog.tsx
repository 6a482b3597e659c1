import type { Catalog } from "../../engine/catalog.ts";
import type { Reliance } from "../../engine/reliance.ts";
import type { Ties } from "../../engine/ties.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "./Dialog.tsx";
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

/** The ties that rest on one article, by name; each leads to its evidence. */
export function RestingDialog(props: RestingProps) {
  const { session, catalog, ties, document, ticked, reliance, onClose } = props;
  const list = (heading: string, found: readonly number[]) =>
    found.length > 0 && (
      <>
        <h3>{heading}</h3>
        <ul class="resting-list">
          {found.map((tie) => {
            const { key = "", a = -1, b = -1 } = ties.ties[tie] ?? {};
            return (
              <li key={key}>
                <button
                  type="button"
                  onClick={() => {
                    session.actions.select({ kind: "tie", id: key });
                    onClose();
                  }}
                >
                  {tieWords(catalog, [a, b])}
                </button>
              </li>
            );
          })}
        </ul>
      </>
    );
  return (
    <Dialog title={catalog.documents[document]?.title ?? ""} onClose={onClose}>
      {list(
        ticked ? "These ties rest on this article alone" : "Without it these are not told of",
        reliance.alone,
      )}
      {list("These rest on copies of one origin alone", reliance.copies)}
    </Dialog>
  );
}

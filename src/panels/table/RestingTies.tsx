import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { ArticleRow } from "../../engine/tables.ts";
import type { Ties } from "../../engine/ties.ts";
import type { Session } from "../../state/session.ts";
import { RestingDialog } from "../frame/RestingDialog.tsx";
import { restingNames, restingWords } from "../frame/resting-words.ts";

type RestingProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  row: ArticleRow;
  tabIndex: number;
};

/** As many names as a cell can show of. */
const NAMED = 6;

/** What rests on one article: the first of it by name, and all of it in a dialog. */
export function RestingTies({ session, catalog, ties, row, tabIndex }: RestingProps) {
  const [open, setOpen] = useState(false);
  const { document, ticked, reliance } = row;
  const words = restingWords(ticked, reliance);
  if (!words) return <span class="resting-words">–</span>;
  const named = [reliance.alone, reliance.copies]
    .flatMap((resting) => restingNames(catalog, ties, resting))
    .slice(0, NAMED)
    .map(({ name }) => name);
  return (
    <>
      <button
        type="button"
        class="resting"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="resting-words">{words}</span>
        <span class="resting-names">{named.join("; ")}</span>
      </button>
      {open && (
        <RestingDialog
          {...{ session, catalog, ties, document, ticked, reliance }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

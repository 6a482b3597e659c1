import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { ArticleRow } from "../../engine/tables.ts";
import type { Ties } from "../../engine/ties.ts";
import { plural, tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { Dialog } from "../frame/Dialog.tsx";

type RestingProps = {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  row: ArticleRow;
  tabIndex: number;
};

/** As many names as a cell can show of. */
const NAMED = 6;

/** What rests on one article: the first ties by name, and all of them in a dialog. */
export function RestingTies({ session, catalog, ties, row, tabIndex }: RestingProps) {
  const [open, setOpen] = useState(false);
  const { alone, copies } = row.reliance;
  const resting = [...alone, ...copies];
  if (resting.length === 0) return <span class="resting-words">–</span>;
  const title = catalog.documents[row.document]?.title ?? "";
  const named = resting.slice(0, NAMED).map((tie) => nameOf(catalog, ties, tie));
  return (
    <>
      <button
        type="button"
        class="resting"
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span class="resting-words">{restingWords(row)}</span>
        <span class="resting-names">{named.join("; ")}</span>
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <Resting
            heading={
              row.ticked
                ? "These ties rest on this article alone"
                : "Without it these are not told of"
            }
            {...{ session, catalog, ties }}
            list={alone}
            onChosen={() => setOpen(false)}
          />
          <Resting
            heading="These rest on copies of one origin alone"
            {...{ session, catalog, ties }}
            list={copies}
            onChosen={() => setOpen(false)}
          />
        </Dialog>
      )}
    </>
  );
}

/** "7 ties rest on this article alone", "left out: 7 ties are not told of without it". */
function restingWords({ ticked, reliance }: ArticleRow): string {
  const { alone, copies } = reliance;
  if (alone.length === 0)
    return `${pairs(copies.length)} ${rest(copies.length)} on copies of one origin`;
  if (!ticked) return `left out: ${pairs(alone.length)} not told of without it`;
  return `${pairs(alone.length)} ${rest(alone.length)} on this article alone`;
}

function pairs(n: number): string {
  return plural(n, "tie");
}

function rest(n: number): string {
  return n === 1 ? "rests" : "rest";
}

function nameOf(catalog: Catalog, ties: Ties, tie: number): string {
  const found = ties.ties[tie];
  return found ? tieWords(catalog, [found.a, found.b]) : "";
}

function Resting(props: {
  session: Session;
  catalog: Catalog;
  ties: Ties;
  heading: string;
  list: readonly number[];
  onChosen: () => void;
}) {
  const { session, catalog, ties, heading, list, onChosen } = props;
  if (list.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="resting-list">
        {list.map((tie) => (
          <li key={tie}>
            <button
              type="button"
              onClick={() => {
                session.actions.select({ kind: "tie", id: ties.ties[tie]?.key ?? "" });
                onChosen();
              }}
            >
              {nameOf(catalog, ties, tie)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

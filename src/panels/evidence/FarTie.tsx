import { shownAs } from "../../engine/rollup.ts";
import { tieKey } from "../../engine/ties.ts";
import { tieWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { PanelHead } from "./PanelHead.tsx";
import { personBook } from "./person-book.ts";
import { isTiedInBlocs } from "./tie-groups.ts";
import type { Book } from "./told.ts";

/** The page of a tie that is not there at this level: rolled up into another one, taken apart, or never told of. */
export function FarTie({ session, book, id }: { session: Session; book: Book; id: string }) {
  const { catalog } = book;
  const [a = -1, b = -1] = id.split("~").map((part) => catalog.actorOf.get(part) ?? -1);
  const name = tieWords(catalog, [a, b]);
  const key = keyAtThisLevel(book, a, b);
  const inParts = key === undefined && isTiedInBlocs(catalog, id);
  return (
    <>
      <PanelHead session={session} kind="Tie" title={name} />
      {key && (
        <p class="panel-part">
          At this level it is part of{" "}
          <button
            type="button"
            class="line-button"
            onClick={() => session.actions.select({ kind: "tie", id: key.id })}
          >
            {key.name}
          </button>
          .{" "}
          {personBook(book).ties.tieOf.has(id) && (
            <button
              type="button"
              class="line-button"
              onClick={() => session.actions.setLevel("everyone")}
            >
              Show it at level Everyone
            </button>
          )}
        </p>
      )}
      {inParts && (
        <p class="panel-part">
          At this level it is shown in its parts.{" "}
          <button
            type="button"
            class="line-button"
            onClick={() => session.actions.setLevel("blocs")}
          >
            Show it at level Blocs
          </button>
        </p>
      )}
      {!key && !inParts && <p class="panel-part doubt">No article here speaks of {name}.</p>}
    </>
  );
}

function keyAtThisLevel({ catalog, ties }: Book, a: number, b: number) {
  const stands = shownAs(catalog, ties.depth);
  const [p, q] = [stands(a, undefined), stands(b, undefined)].sort(
    (x, y) => (catalog.rank[x] as number) - (catalog.rank[y] as number),
  ) as [number, number];
  const id = tieKey(catalog, p, q);
  return ties.tieOf.has(id) ? { id, name: tieWords(catalog, [p, q]) } : undefined;
}

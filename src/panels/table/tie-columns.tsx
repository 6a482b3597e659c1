import type { Catalog } from "../../engine/catalog.ts";
import { eventDateWords } from "../../engine/event-date.ts";
import type { TieRow } from "../../engine/tables.ts";
import { STANCE_WORDS } from "../../engine/type-words.ts";
import { tieWords } from "../../engine/words.ts";
import { STANCES, type Stance } from "../../model/plover.ts";
import type { Session } from "../../state/session.ts";
import { type Column, figures } from "./column.ts";
import { RowButton } from "./RowButton.tsx";

/** What a pair without a tie of its own is told of through. */
const THROUGH_WORDS: Record<TieRow["by"], string | undefined> = {
  tie: undefined,
  hub: "only in events of three or more",
  subject: "only indirect, not counted",
  denial: "only what was denied or cancelled",
};

/** The columns of the table "Ties". */
export function tieColumns({ store, actions }: Session, catalog: Catalog): Column<TieRow>[] {
  const name = ({ a, b }: TieRow) => tieWords(catalog, [a, b]);
  const day = (event: number) => (event < 0 ? "" : eventDateWords(catalog, event));
  return [
    {
      key: "tie",
      title: "Tie",
      width: 236,
      said: true,
      text: name,
      order: name,
      cell: (row, tabIndex) => (
        <RowButton
          tabIndex={tabIndex}
          pressed={store.view.value.selection?.id === row.key}
          note={THROUGH_WORDS[row.by]}
          onPress={() => actions.select({ kind: "tie", id: row.key })}
        >
          {name(row)}
        </RowButton>
      ),
    },
    figures("reported", "Reported", 86, ({ counts }) => counts.reported),
    figures(
      "standing",
      "of them standing",
      84,
      ({ counts }) => counts.standing.certain,
      "Standing states, counted among the reported",
    ),
    figures("possible", "Planned or alleged", 92, ({ counts }) => counts.possible),
    figures(
      "perhaps",
      "Perhaps in window",
      104,
      ({ counts }) => counts.perhaps,
      "The date is too imprecise to tell",
    ),
    figures(
      "indirect",
      "Indirect",
      82,
      ({ counts: { indirect } }) => indirect.reported + indirect.possible + indirect.perhaps,
      "One acts on what concerns the other; never counted as a tie",
    ),
    figures("articles", "Articles", 82, ({ documents }) => documents.length),
    {
      key: "first",
      title: "First",
      width: 156,
      text: ({ first }) => day(first),
      order: ({ first }) => catalog.times[first]?.earliest ?? Number.POSITIVE_INFINITY,
    },
    {
      key: "last",
      title: "Last",
      width: 156,
      text: ({ last }) => day(last),
      order: ({ last }) => catalog.times[last]?.latest ?? Number.POSITIVE_INFINITY,
    },
    {
      key: "stances",
      title: "Stances",
      width: 240,
      text: ({ stances }) => stances.map(stanceWords).join(", "),
    },
    figures("denied", "Denied or cancelled", 96, ({ counts }) => {
      const { certain, perhaps } = counts.void;
      return certain + perhaps;
    }),
    { key: "id", title: "id", text: ({ key }) => key },
  ];
}

/** "verbal cooperation" for a position in STANCES. */
export function stanceWords(stance: number): string {
  return STANCE_WORDS[STANCES[stance] as Stance].toLowerCase();
}

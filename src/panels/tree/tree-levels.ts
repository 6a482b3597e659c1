import type { TimeWindow } from "../../engine/window.ts";
import type { Subject } from "../../state/store.ts";
import { type Grounds, isSame, itemsUnder, type TreePath } from "./network-tree.ts";
import { placeWords, spokenWords } from "./tree-words.ts";

/** One item that is in the page: `opens` tells whether anything stands beneath it. */
type TreeRow = { subject: Subject; words: string; opens: boolean };

/** The items about a step of the path: `rows` are `size` items' part from `first` on, and `at` is the step's own place. */
export type TreeLevel = { rows: TreeRow[]; size: number; first: number; at: number };

/** So many items on each side of a place are in the page; a network of thousands needs no thousands of elements. */
const AROUND = 4;

/** The tree about a place, a level for each step of the path. */
export function levelsAbout(grounds: Grounds, path: TreePath, span: TimeWindow): TreeLevel[] {
  return path.map((place, depth) => {
    const above = path.slice(0, depth);
    const items = itemsUnder(grounds, above);
    const at = items.findIndex((item) => isSame(item, place));
    const first = Math.max(0, at - AROUND);
    const rows = items.slice(first, at + AROUND + 1).map((subject) => ({
      subject,
      words: spokenWords(placeWords(grounds, subject, span)),
      opens: itemsUnder(grounds, [...above, subject]).length > 0,
    }));
    return { rows, size: items.length, first, at };
  });
}

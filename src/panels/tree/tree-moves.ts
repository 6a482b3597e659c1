import {
  drawnPart,
  type Grounds,
  isSame,
  itemsUnder,
  otherEnd,
  type TreePath,
} from "./network-tree.ts";

const LEAP = 10;

/**
 * Where a key leads from a place: ↑ and ↓ among what stands beside it, → into it, ← out of it, [ and ] from tie to tie of
 * its actor, x over to the tie's other actor. Undefined where the key is none of the tree's; the same path where it leads
 * no further.
 */
export function moved(grounds: Grounds, path: TreePath, key: string): TreePath | undefined {
  const above = path.slice(0, -1);
  switch (key) {
    case "ArrowDown":
      return beside(grounds, path, (at) => at + 1);
    case "ArrowUp":
      return beside(grounds, path, (at) => at - 1);
    case "PageDown":
      return beside(grounds, path, (at) => at + LEAP);
    case "PageUp":
      return beside(grounds, path, (at) => at - LEAP);
    case "Home":
      return beside(grounds, path, () => 0);
    case "End":
      return beside(grounds, path, (_, last) => last);
    case "ArrowRight":
      return [...path, ...itemsUnder(grounds, path).slice(0, 1)];
    case "ArrowLeft":
      return above.length > 0 ? above : path;
    case "]":
      return tieBeside(grounds, path, 1);
    case "[":
      return tieBeside(grounds, path, -1);
    case "x": {
      const other = otherEnd(grounds, path);
      return other ? drawnPart(grounds, other) : path;
    }
    default:
      return undefined;
  }
}

function beside(
  grounds: Grounds,
  path: TreePath,
  to: (at: number, last: number) => number,
): TreePath {
  const above = path.slice(0, -1);
  const items = itemsUnder(grounds, above);
  const last = items.length - 1;
  const at = items.findIndex((item) => isSame(item, path.at(-1)));
  const found = items[Math.max(0, Math.min(last, to(at, last)))];
  return found ? [...above, found] : path;
}

/** Round and round: after the last tie of an actor its first. */
function tieBeside(grounds: Grounds, path: TreePath, by: 1 | -1): TreePath {
  const actor = path.slice(0, 1);
  const ties = itemsUnder(grounds, actor);
  const at = ties.findIndex((item) => isSame(item, path[1]));
  const from = at < 0 && by < 0 ? 0 : at;
  const found = ties[(from + by + ties.length) % ties.length];
  return found ? [...actor, found] : path;
}

import type { TimeWindow } from "../../engine/window.ts";
import type { Grounds, TreePath } from "./network-tree.ts";
import type { TreeLevel } from "./tree-levels.ts";
import { placeWords } from "./tree-words.ts";

const KEYS: readonly [keys: readonly string[], does: string][] = [
  [["↑", "↓"], "next"],
  [["→", "←"], "in, out"],
  [["[", "]"], "ties"],
  [["x"], "across"],
  [["Enter"], "open"],
  [["?"], "all keys"],
];

type StripProps = {
  grounds: Grounds;
  path: TreePath;
  span: TimeWindow;
  level: TreeLevel | undefined;
};

/** What has the focus, in words for the eye: the way to it, its counts, and the keys that lead on. */
export function TreeStrip({ grounds, path, span, level }: StripProps) {
  const subject = path.at(-1);
  if (!subject) return null;
  const { name, kind, told } = placeWords(grounds, subject, span);
  const way = path.slice(0, -1).map((place) => placeWords(grounds, place, span).name);
  return (
    <div class="tree-strip" aria-hidden="true" data-no-card>
      <p class="tree-place">
        {way.map((step) => (
          <span key={step} class="tree-way">
            {step} ›{" "}
          </span>
        ))}
        <b>{name}</b>
        {kind && <span>, {kind}</span>}
        {told && <span>: {told}</span>}
      </p>
      <p class="tree-keys">
        {level && (
          <span class="tree-count">
            {level.at + 1} of {level.size}
          </span>
        )}
        {KEYS.map(([keys, does]) => (
          <span key={does}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {does}
          </span>
        ))}
      </p>
    </div>
  );
}

import type { JSX } from "preact";
import { STANCE_WORDS } from "../../engine/type-words.ts";
import { STANCES } from "../../model/plover.ts";
import { BeadSign } from "./BeadSign.tsx";
import { KIND_WORDS, KindIcon } from "./KindIcon.tsx";
import { LineSign } from "./LineSign.tsx";
import { StrandSign } from "./StrandSign.tsx";

/** One sign with its meaning. */
export type LegendEntry = { sign: JSX.Element; words: string };

/** What beads say, the most frequent first. */
const BEADS: readonly LegendEntry[] = [
  { sign: <BeadSign />, words: "reported" },
  { sign: <BeadSign core="empty" />, words: "planned or called for" },
  { sign: <BeadSign core="dot" />, words: "alleged" },
  { sign: <BeadSign broken core="empty" />, words: "anonymous sources only" },
  { sign: <BeadSign soft />, words: "imprecise date" },
  { sign: <BeadSign core="half" />, words: "contested" },
  { sign: <BeadSign shape="capsule" />, words: "standing state, not an act" },
  { sign: <BeadSign shape="square" stance="material-cooperation" />, words: "deed, not words" },
  { sign: <BeadSign number={2} />, words: "the text itself counts" },
];

const LINES: readonly LegendEntry[] = [
  { sign: <LineSign line="wide" stance="verbal-cooperation" />, words: "wider: more reports" },
  {
    sign: <LineSign line="dashed" stance="verbal-cooperation" />,
    words: "only planned or alleged",
  },
  { sign: <LineSign line="conflict" stance="verbal-conflict" />, words: "cross-ticks: conflict" },
  { sign: <LineSign line="requests" stance="neutral" />, words: "dotted centre line: requests" },
  {
    sign: <LineSign line="directed" stance="material-cooperation" />,
    words: "from one to the other",
  },
  { sign: <LineSign line="hub" stance="verbal-cooperation" />, words: "event of three or more" },
  { sign: <LineSign line="indirect" stance="neutral" />, words: "indirect, not counted as a tie" },
  {
    sign: <LineSign line="ghost" stance="neutral" />,
    words: "reported in other years only, or filtered out",
  },
];

/** Every mark of the stage with its meaning. */
export function Legend() {
  return (
    <div class="legend">
      <div>
        <Group
          title="Stance, by colour"
          entries={STANCES.map((stance) => ({
            sign: <StrandSign stance={stance} />,
            words: STANCE_WORDS[stance].toLowerCase(),
          }))}
        />
        <Group
          title="Actors"
          entries={[
            ...KIND_WORDS.map(({ kind, words }) => ({ sign: <KindIcon kind={kind} />, words })),
            { sign: <KindIcon kind="state" rolled />, words: "stands for its members too" },
          ]}
        />
      </div>
      <Group title="Beads, one for each event" entries={BEADS} />
      <Group title="Lines" entries={LINES} />
    </div>
  );
}

function Group({ title, entries }: { title: string; entries: readonly LegendEntry[] }) {
  return (
    <div class="legend-group">
      <h4>{title}</h4>
      <ul>
        {entries.map(({ sign, words }) => (
          <li key={words}>
            {sign}
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { compareWindows } from "../../engine/compare.ts";
import { coverageOf } from "../../engine/coverage.ts";
import { scenePart } from "../../engine/scene-part.ts";
import type { ShownStep } from "../../engine/story.ts";
import { windowWords } from "../../engine/words.ts";
import type { Session } from "../../state/session.ts";
import { numbersOf } from "../../views/compare/difference-sign.ts";
import { DifferenceLegend } from "../compare/DifferenceLegend.tsx";
import { DifferenceNetwork } from "../compare/DifferenceNetwork.tsx";
import "../compare/compare.css";
import "../compare/difference-sign.css";
import "./step-difference.css";

/** The picture of a step that compares two windows: one network, each tie with how it differs. */
export function StepDifference({ session, shown }: { session: Session; shown: ShownStep }) {
  const { derived, actions } = session;
  const drawn = derived.drawn.value;
  const layout = derived.layout.value;
  const pointed = useSignal<string | null>(null);
  const { ground } = shown;
  const compared = useMemo(() => {
    const { catalog, ties, fold, comparison } = ground;
    if (!comparison) return null;
    const coverage = coverageOf(catalog);
    return compareWindows(catalog, ties, fold.passing, comparison, coverage, fold.ticked);
  }, [ground]);
  const rows = useMemo(
    () => compared?.ties.filter(({ tie, key }) => isShown(shown, tie, key)) ?? [],
    [compared, shown],
  );
  const close = useMemo(() => {
    // Where the step names none, nothing is left out.
    const ends = shown.fit.length > 0 ? rows.flatMap(({ actors }) => actors) : [];
    return drawn && { ...drawn, scene: scenePart(drawn.scene, new Set([...shown.fit, ...ends])) };
  }, [drawn, rows, shown]);
  if (!compared || !close || !layout || !ground.comparison) return null;
  const { a, b } = ground.comparison;
  const names = { a: windowWords(a), b: windowWords(b) };
  const marked = shown.ties.flatMap((tie) => ground.ties.ties[tie]?.key ?? []);
  return (
    <div class="story-difference">
      <DifferenceNetwork
        drawn={close}
        layout={layout}
        rows={rows}
        names={names}
        sign={numbersOf}
        selected={marked[0] ?? null}
        pointed={pointed}
        onPress={({ key, tie }) => {
          if (tie >= 0) actions.select({ kind: "tie", id: key });
        }}
      >
        <DifferenceLegend rows={rows} names={names} />
      </DifferenceNetwork>
    </div>
  );
}

/** Only what lies among those the step is about; all where it names none. */
function isShown({ ground, fit, ties }: ShownStep, tie: number, key: string): boolean {
  const found = ground.ties.ties[tie];
  if (fit.length === 0) return true;
  if (!found) return false;
  const marked = ties.some((at) => ground.ties.ties[at]?.key === key);
  return marked || [found.a, found.b].every((actor) => fit.includes(actor));
}

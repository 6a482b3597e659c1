import { useComputed } from "@preact/signals";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { closeUp } from "../../engine/closeup.ts";
import { type ShownStep, shownStep } from "../../engine/story.ts";
import { storyStepper } from "../../state/messages/story-stepper.ts";
import type { Session } from "../../state/session.ts";
import { isOwnStory } from "../../state/story-view.ts";
import { tellingOf } from "../../state/telling.ts";
import { useShortcut } from "../frame/shortcuts.ts";
import { useAnswer } from "./answer.ts";
import { GuessAgainst } from "./GuessAgainst.tsx";
import { NoStory } from "./NoStory.tsx";
import { Present } from "./Present.tsx";
import { Question } from "./Question.tsx";
import { StepDifference } from "./StepDifference.tsx";
import { StepFoot } from "./StepFoot.tsx";
import { StepPane } from "./StepPane.tsx";
import { StorySide } from "./StorySide.tsx";
import { useStepKeys } from "./step-keys.ts";
import "./story-side.css";
import "./story.css";

/** A story told step by step over the stage: headline, caption, quotes, and the list of steps. */
export function StoryView({ session }: { session: Session }) {
  const { store, derived, actions } = session;
  const telling = useComputed(() => tellingOf(store)).value;
  const catalog = store.catalog.value;
  const step = telling?.step;
  const shown = useMemo(() => catalog && step && shownStep(catalog, step), [catalog, step]);
  const scene = derived.drawn.value?.scene;
  const stepper = useMemo(() => storyStepper(session), [session]);
  const answer = useAnswer(session, shown ?? null);
  const editing = store.editing.value !== false && isOwnStory(telling?.story.id ?? "");
  const [presenting, setPresenting] = useState(false);
  const present = useCallback(() => setPresenting(true), []);
  const leave = useCallback(() => setPresenting(false), []);
  // Whoever edits a question sees its answer.
  const asked = answer.asking && !editing;
  useStepKeys(stepper, !editing && !presenting);
  useShortcut("p", present);
  useShortcut("F5", present);
  useEffect(() => {
    if (!shown || asked) return;
    const { ties } = shown.ground.ties;
    const lit = shown.ties.flatMap((tie) => ties[tie]?.key ?? []);
    actions.mark(lit.map((id) => ({ kind: "tie", id })));
    if (scene) actions.setCamera(closeUp(scene, shown.fit));
    return () => actions.mark([]);
  }, [shown, scene, asked, actions]);
  useEffect(() => {
    actions.setAsking(asked);
    return () => actions.setAsking(false);
  }, [asked, actions]);
  if (!catalog) return null;
  if (!telling || !shown) return <NoStory session={session} />;
  const { story, index } = telling;
  return (
    <>
      <header class="story-head">
        <p class="story-title">{story.title}</p>
        <h2>{shown.step.headline}</h2>
        {!asked &&
          (answer.words ? (
            <p class="story-caption story-answer">{answer.words}</p>
          ) : (
            <p class="story-caption">{shown.caption}</p>
          ))}
        {answer.given !== null && shown.prediction && !editing && (
          <GuessAgainst answer={shown.prediction.answer} guess={answer.given} />
        )}
        {answer.words !== null && !editing && (
          <button type="button" class="plain-button question-again" onClick={answer.again}>
            Ask again
          </button>
        )}
      </header>
      {asked && shown.prediction ? (
        <Question key={shown.step.id} prediction={shown.prediction} answer={answer} />
      ) : (
        <StepPicture session={session} shown={shown} />
      )}
      <StorySide
        session={session}
        telling={telling}
        shown={shown}
        hidden={asked}
        answered={answer.answered}
        editing={editing}
        onEdit={actions.setEditing}
        onPresent={present}
      />
      <StepFoot
        stepper={stepper}
        index={index}
        count={story.steps.length}
        sources={asked ? "" : shown.sources}
      />
      {presenting && (
        <Present
          session={session}
          telling={telling}
          shown={shown}
          answer={answer}
          stepper={stepper}
          onLeave={leave}
        />
      )}
    </>
  );
}

/** What stands in the stage's place where a step shows another picture than the network. */
function StepPicture({ session, shown }: { session: Session; shown: ShownStep }) {
  const { tab } = shown.step;
  if (tab === "ties" || tab === "table") return <StepPane session={session} tab={tab} />;
  return shown.ground.comparison && <StepDifference session={session} shown={shown} />;
}

import { useComputed } from "@preact/signals";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { closeUp } from "../../engine/closeup.ts";
import { type ShownStep, shownStep } from "../../engine/story.ts";
import type { Session } from "../../state/session.ts";
import { stepOn } from "../../state/stepping/stepper.ts";
import { storyStepper } from "../../state/stepping/story-stepper.ts";
import { isOwnStory } from "../../state/story-view.ts";
import { tellingOf } from "../../state/telling.ts";
import { useShortcut } from "../frame/shortcuts.ts";
import { useAnswer } from "./answer.ts";
import { HeldNumbers, MarkedText } from "./DoubtedNumbers.tsx";
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
  const answer = useAnswer(session, telling, shown ?? null);
  const editing = store.editing.value !== false && isOwnStory(telling?.story.id ?? "");
  const [presenting, setPresenting] = useState(false);
  const present = useCallback(() => setPresenting(true), []);
  const leave = useCallback(() => setPresenting(false), []);
  const asked = derived.asking.value;
  // In another page the keys are bound by whose they are, and nothing fills the screen.
  const { embed } = store.setting.value;
  useStepKeys(stepper, !embed && (presenting || !editing));
  useShortcut("p", present, !embed);
  useShortcut("F5", present, !embed);
  useEffect(() => {
    if (!shown || asked) return;
    const { ties } = shown.ground.ties;
    const lit = shown.ties.flatMap((tie) => ties[tie]?.key ?? []);
    actions.mark(lit.map((id) => ({ kind: "tie", id })));
    if (scene) actions.setCamera(closeUp(scene, shown.fit));
    return () => actions.mark([]);
  }, [shown, scene, asked, actions]);
  if (!catalog) return null;
  if (!telling || !shown) return <NoStory session={session} />;
  const { story, index } = telling;
  // Whoever holds the story can mend it; an audience cannot, and a reason would answer a question that waits.
  const marked = isOwnStory(story.id) && !asked && !store.setting.value.embed;
  const written = shown.step.caption.auto ? "" : shown.caption;
  return (
    <>
      <header class="story-head" {...(embed && { "aria-live": "polite", "aria-atomic": true })}>
        <p class="story-title">{story.title}</p>
        <h2>
          <MarkedText text={shown.step.headline} shown={shown} marked={marked} />
        </h2>
        {!asked &&
          (answer.words ? (
            <p class="story-caption story-answer">{answer.words}</p>
          ) : (
            <p class="story-caption">
              <MarkedText text={shown.caption} shown={shown} marked={marked && written !== ""} />
            </p>
          ))}
        {!asked && shown.filtered && <p class="story-filtered">{shown.filtered}</p>}
        {marked && !editing && (
          <>
            <HeldNumbers text={shown.step.headline} shown={shown} />
            {answer.words === null && <HeldNumbers text={written} shown={shown} />}
          </>
        )}
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
        editing={editing}
        onEdit={actions.setEditing}
        onPresent={present}
      />
      <StepFoot
        stepper={stepper}
        index={index}
        count={story.steps.length}
        asking={asked}
        sources={asked ? "" : shown.sources}
        onStep={(direction) => {
          actions.setPlaying(false);
          stepOn(stepper, direction);
        }}
      />
      {presenting && (
        <Present
          session={session}
          telling={telling}
          shown={shown}
          answer={answer}
          asking={asked}
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

import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { listedHeadline } from "../../engine/headlines.ts";
import { stepNotes } from "../../engine/step-notes.ts";
import type { ShownStep } from "../../engine/story.ts";
import type { Session } from "../../state/session.ts";
import { type Stepper, stepOn } from "../../state/stepping/stepper.ts";
import { answeredIn, type Telling } from "../../state/telling.ts";
import { useEscape } from "../evidence/escape.ts";
import { HoverSlot } from "../evidence/HoverSlot.tsx";
import { useShortcut } from "../frame/shortcuts.ts";

import type { Answer } from "./answer.ts";
import { useBlank } from "./blank.ts";
import { inertAround } from "./inert.ts";
import { Question } from "./Question.tsx";
import { SlidePicture } from "./SlidePicture.tsx";
import { SpeakerNotes } from "./SpeakerNotes.tsx";
import { openSpeaker, type Spoken } from "./speaker-channel.ts";
import "./present.css";

/**
 * The story as slides that fill the screen. The keys of a clicker step; on a question they reveal its answer first. Esc
 * closes the card that is open, then leaves; leaving full screen leaves too.
 */
export function Present(props: {
  session: Session;
  telling: Telling;
  shown: ShownStep;
  answer: Answer;
  asking: boolean;
  stepper: Stepper;
  onLeave: () => void;
}) {
  const { session, telling, shown, answer, asking, stepper, onLeave } = props;
  const { story, index, step } = telling;
  const page = useRef<HTMLDivElement>(null);
  const [started] = useState(() => Date.now());
  const [noted, setNoted] = useState(false);
  const [filling, setFilling] = useState(true);
  const spoken: Spoken = {
    index,
    count: story.steps.length,
    headline: step.headline,
    notes: asking
      ? [shown.prediction?.prompt, stepNotes(step).before].filter(Boolean).join("\n\n")
      : stepNotes(step).after,
    next: asking
      ? "The answer"
      : listedHeadline(story, index + 1, answeredIn(session.store, story)),
    started,
  };
  const said = useRef(spoken);
  said.current = spoken;
  const speaker = useMemo(
    () =>
      openSpeaker(
        () => said.current,
        (direction) => stepOn(stepper, direction),
      ),
    [stepper],
  );
  useEffect(() => speaker.say(), [speaker, index, asking, story]);
  useEffect(() => () => speaker.close(), [speaker]);
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const before = document.activeElement;
    const free = inertAround(element);
    element.focus();
    // A page that may not fill the screen shows its slides in its own bounds.
    element.requestFullscreen?.().catch(() => {});
    const left = () => {
      const fills = document.fullscreenElement !== null;
      setFilling(fills);
      // A browser leaves the full screen by itself when the speaker's window opens.
      if (!fills && !speaker.stands()) onLeave();
    };
    document.addEventListener("fullscreenchange", left);
    return () => {
      document.removeEventListener("fullscreenchange", left);
      free();
      if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
      if (before instanceof HTMLElement) before.focus();
    };
  }, [onLeave, speaker]);
  useEffect(() => {
    session.actions.setPresenting(true);
    return () => session.actions.setPresenting(false);
  }, [session]);
  const notes = useCallback(() => setNoted(!noted && !speaker.open()), [noted, speaker]);
  const blank = useBlank(`${step.id} ${asking}`);
  useShortcut("s", notes);
  useEscape("slides", true, onLeave);
  return (
    <div
      class="present"
      role="dialog"
      aria-modal="true"
      aria-label="Slides"
      tabIndex={-1}
      ref={page}
    >
      <div class="slide">
        {asking && shown.prediction ? (
          <div class="slide-question">
            <h2>{step.headline}</h2>
            <Question prediction={shown.prediction} answer={answer} alone />
          </div>
        ) : (
          <SlidePicture session={session} shown={shown} answer={answer} />
        )}
        <p class="slide-counter" role="status">
          {index + 1} of {story.steps.length}
        </p>
      </div>
      <div class="present-tools">
        <button type="button" onClick={notes}>
          Speaker notes
        </button>
        {!filling && (
          <button type="button" onClick={() => page.current?.requestFullscreen?.().catch(() => {})}>
            Full screen
          </button>
        )}
        <button type="button" onClick={onLeave}>
          Leave (Esc)
        </button>
      </div>
      {noted && (
        <aside class="present-notes" aria-label="Speaker notes">
          <SpeakerNotes spoken={spoken} />
        </aside>
      )}
      <p class="present-blank" role="status" hidden={!blank}>
        {blank && <span class="sr-only">The screen is blank.</span>}
      </p>
      {/* What is outside the element that fills the screen is not seen. */}
      <HoverSlot session={session} />
    </div>
  );
}

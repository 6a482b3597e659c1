import { useEffect, useRef } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import { feedbackOf, type Prediction } from "../../engine/prediction.ts";
import { playSteps } from "../../engine/snap.ts";
import type { ShownStep } from "../../engine/story.ts";
import type { TimeWindow } from "../../engine/window.ts";
import type { Session } from "../../state/session.ts";
import { questionKey, type Telling } from "../../state/telling.ts";
import { isStill } from "../../views/stage/camera.ts";

/** What a class has answered to a step's question. */
export type Answer = {
  /** Null as long as nobody has guessed. */
  guess: number | null;
  setGuess(guess: number | null): void;
  reveal(): void;
  /** Asks again, as if nobody had guessed. */
  again(): void;
  /** What was guessed before it was revealed; null where nothing was. */
  given: number | null;
  /** What the guess is told once it is revealed; null where nothing was asked. */
  words: string | null;
};

const FRAME_MS = 140;

/** The guess at a step's question; its window is played when the answer is revealed. */
export function useAnswer(
  { actions, store }: Session,
  telling: Telling | null,
  shown: ShownStep | null,
): Answer {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const prediction = shown?.prediction;
  const key = telling && prediction ? questionKey(telling.story, telling.step) : "";
  const given = store.guesses.value.get(key);
  const waited = useRef("");
  useEffect(() => () => clearTimeout(timer.current), [key]);
  useEffect(() => {
    if (shown && given?.revealed && waited.current === key) play(shown);
    waited.current = given?.revealed ? "" : key;
  });
  const play = ({ step: { id }, ground: { catalog, window } }: ShownStep) => {
    if (isStill()) return;
    const frames = [...monthsOf(catalog, window), window];
    const tick = () => {
      const next = frames.shift();
      // Whoever has gone on in the meantime is left alone.
      if (!next || store.view.peek().step?.step !== id || store.view.peek().tab !== "story") return;
      actions.sweep(next);
      timer.current = setTimeout(tick, FRAME_MS);
    };
    tick();
  };
  return {
    guess: given?.number ?? null,
    setGuess: (number) => actions.setGuess({ number, revealed: false }),
    reveal: actions.reveal,
    again() {
      clearTimeout(timer.current);
      actions.setGuess(null);
      if (shown) actions.sweep(shown.ground.window);
    },
    given: given?.revealed ? given.number : null,
    words: prediction && given?.revealed ? said(prediction, given.number) : null,
  };
}

function said(prediction: Prediction, guess: number | null): string {
  return guess === null ? `${prediction.words}.` : feedbackOf(prediction, guess);
}

/** The window as it grows month by month, before it is whole. */
function monthsOf(catalog: Catalog, { from, to }: TimeWindow): TimeWindow[] {
  return playSteps(catalog, "month", "window").flatMap(({ window: month }) =>
    month.from >= from && month.to < to ? [{ from, to: month.to }] : [],
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { feedbackOf, type Prediction } from "../../engine/prediction.ts";
import { playSteps } from "../../engine/snap.ts";
import type { ShownStep } from "../../engine/story.ts";
import type { Session } from "../../state/session.ts";
import { isStill } from "../../views/stage/camera.ts";

/** What a class has answered to a step's question. */
export type Answer = {
  /** Whether the step asks and its answer is still hidden. */
  asking: boolean;
  /** Null as long as nobody has guessed. */
  guess: number | null;
  setGuess(guess: number | null): void;
  reveal(): void;
  /** Asks again, as if nobody had guessed. */
  again(): void;
  /** Steps whose question is answered, by their ids. */
  answered: ReadonlySet<string>;
  /** What was guessed before it was revealed; null where nothing was. */
  given: number | null;
  /** What the guess is told once it is revealed; null where nothing was asked. */
  words: string | null;
};

const FRAME_MS = 140;

/** Holds the guess of a step's question, and plays its window when the answer is revealed. */
export function useAnswer({ actions, store }: Session, shown: ShownStep | null): Answer {
  const [revealed, setRevealed] = useState<ReadonlyMap<string, number | null>>(new Map());
  const [guess, setGuess] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = shown?.step.id ?? "";
  const prediction = shown?.prediction;
  useEffect(() => {
    setGuess(null);
    return () => clearTimeout(timer.current);
  }, [id]);
  const given = revealed.get(id);
  const play = () => {
    if (!shown || isStill()) return;
    const { window } = shown.ground;
    const months = monthsOf(shown).filter(({ to }) => to < window.to);
    const last = [...months, window];
    const tick = () => {
      const next = last.shift();
      // Whoever has gone on in the meantime is left alone.
      if (!next || store.view.peek().step?.step !== id || store.view.peek().tab !== "story") return;
      actions.sweep(next);
      timer.current = setTimeout(tick, FRAME_MS);
    };
    tick();
  };
  return {
    asking: prediction !== undefined && given === undefined,
    guess,
    setGuess,
    reveal() {
      setRevealed(new Map(revealed).set(id, guess));
      play();
    },
    again() {
      const others = new Map(revealed);
      others.delete(id);
      clearTimeout(timer.current);
      setGuess(null);
      setRevealed(others);
      if (shown) actions.sweep(shown.ground.window);
    },
    given: given ?? null,
    answered: new Set(revealed.keys()),
    words: prediction && given !== undefined ? said(prediction, given) : null,
  };
}

function said(prediction: Prediction, guess: number | null): string {
  return guess === null ? `${prediction.words}.` : feedbackOf(prediction, guess);
}

/** The window as it grows month by month. */
function monthsOf({ ground: { catalog, window } }: ShownStep) {
  return playSteps(catalog, "month", "window").flatMap(({ window: month }) =>
    month.from >= window.from && month.to <= window.to ? [{ from: window.from, to: month.to }] : [],
  );
}

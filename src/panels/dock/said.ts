import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo, useState } from "preact/hooks";
import { changesOf } from "../../engine/changes.ts";
import { windowSummary } from "../../engine/counts.ts";
import { coverageOf } from "../../engine/coverage.ts";
import type { Session } from "../../state/session.ts";
import { stageWordsOf } from "../frame/stage-words.ts";
import { CALM, pacedSayer } from "./pace.ts";
import { passedWords, spokenSentence } from "./window-sentence.ts";

const PLAYING = { settle: 600, apart: 5000 };

/**
 * What a screen reader hears of the window: once it has come to rest, and every now and then while it plays, what it holds
 * and what changed, as fully as the voice is set to.
 */
export function useSaid(session: Session): string {
  const { store, derived } = session;
  const [said, setSaid] = useState("");
  const sayer = useMemo(() => pacedSayer(setSaid), []);
  useEffect(() => () => sayer.stop(), [sayer]);
  useSignalEffect(() => {
    const voice = store.voice.value;
    const pace = store.playing.value ? PLAYING : CALM;
    // What is dragged over is not worth the counting: nothing is said before it comes to rest.
    const counted = store.dragging.value || voice === "off" ? null : derived.counted.value;
    if (!counted || voice === "off") {
      sayer.stop();
      if (voice === "off") setSaid("");
      return;
    }
    const { catalog, ties, fold } = counted;
    const changes = changesOf(catalog, ties, fold, coverageOf(catalog));
    const summary = windowSummary(catalog, fold, ties);
    const words = stageWordsOf(session, counted);
    const brief = store.playing.value ? passedWords(words) : undefined;
    sayer.offer(spokenSentence(words, summary, changes, voice), pace, brief);
  });
  return said;
}

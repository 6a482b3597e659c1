import { useComputed, useSignalEffect } from "@preact/signals";
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { playSteps } from "../../engine/snap.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { PHONE, useMedia } from "../frame/media.ts";
import { useCounted } from "../frame/settled.ts";
import { stageWords } from "../frame/stage-words.ts";
import { pacedSayer } from "./pace.ts";
import { quietGap } from "./step.ts";
import { spokenSentence, windowSentence } from "./window-sentence.ts";
import "./window-status.css";

const CALM = { settle: 600, apart: 0 };
const PLAYING = { settle: 600, apart: 5000 };

/**
 * The window in one sentence. What is seen follows every step; what a screen reader hears is the same sentence, once the
 * window has come to rest, and every now and then while it plays.
 */
export function WindowStatus({ session }: { session: Session }) {
  const sentence = useSentence(session);
  const said = useSaid(session, sentence);
  const shown = sentence.value;
  const phone = useMedia(PHONE);
  const counts = phone ? shown?.brief : shown?.counts;
  return (
    <div class="dock-sentence">
      <p role="status" class="dock-said">
        {said}
      </p>
      {shown && (
        <p class="dock-seen" aria-hidden="true">
          <strong>{shown.title}</strong> {shown.silence && <em>{shown.silence}</em>}
          {counts && (
            <span class="dock-counts">
              {shown.silence && " · "}
              {counts}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

function useSentence(session: Session) {
  const { store, derived } = session;
  const steps = useComputed(() => {
    const catalog = store.catalog.value;
    return catalog ? playSteps(catalog, store.snap.value, store.view.value.mode) : [];
  });
  const pick = useCallback(
    (counted: Counted) => {
      const { window, mode, documents } = store.view.value;
      const unit = store.snap.value;
      const words = stageWords({
        ...counted,
        documents,
        span: derived.span.value,
        window,
        mode,
        unit,
      });
      const gap = store.playing.value ? quietGap(steps.value, window) : "";
      return windowSentence(words, gap);
    },
    [store, derived, steps],
  );
  return useCounted(session, pick);
}

function useSaid({ store }: Session, sentence: ReturnType<typeof useSentence>): string {
  const [said, setSaid] = useState("");
  const sayer = useMemo(() => pacedSayer(setSaid), []);
  useEffect(() => () => sayer.stop(), [sayer]);
  useSignalEffect(() => {
    const pace = store.playing.value ? PLAYING : CALM;
    if (sentence.value) sayer.offer(spokenSentence(sentence.value), pace);
  });
  return said;
}

import { useComputed } from "@preact/signals";
import { useCallback } from "preact/hooks";
import { playSteps } from "../../engine/snap.ts";
import type { Counted } from "../../state/derived.ts";
import type { Session } from "../../state/session.ts";
import { PHONE, useMedia } from "../frame/media.ts";
import { useCounted } from "../frame/settled.ts";
import { stageWordsOf } from "../frame/stage-words.ts";
import { useSaid } from "./said.ts";
import { quietGap } from "./step.ts";
import { windowSentence } from "./window-sentence.ts";
import "./window-status.css";

/**
 * The window in one sentence. What is seen follows every step; what a screen reader hears, once the window has come to
 * rest and every now and then while it plays, also tells what changed, in full or in brief as Help lets one choose.
 */
export function WindowStatus({ session }: { session: Session }) {
  const sentence = useSentence(session);
  const said = useSaid(session);
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

/** The window's words, and in the dock's line the name of the quiet gap that is being played. */
function useSentence(session: Session) {
  const { store } = session;
  const steps = useComputed(() => {
    const catalog = store.catalog.value;
    return catalog ? playSteps(catalog, store.snap.value, store.view.value.mode) : [];
  });
  const pick = useCallback(
    (counted: Counted) => {
      const gap = store.playing.value ? quietGap(steps.value, store.view.value.window) : "";
      return windowSentence(stageWordsOf(session, counted), gap);
    },
    [session, store, steps],
  );
  return useCounted(session, pick);
}

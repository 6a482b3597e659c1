import { useEffect, useRef } from "preact/hooks";
import { textScale } from "../../state/framing.ts";
import type { Session } from "../../state/session.ts";
import { mountStrip } from "../../views/timeline/strip.ts";
import { mountTimeline } from "../../views/timeline/timeline.ts";
import { stripTracks } from "../../views/timeline/tracks.ts";
import { Transport } from "../dock/Transport.tsx";
import "../dock/dock.css";

/**
 * The slim time control of an embedded view: steps, play and the window's sliders, or `still` a strip that only shows,
 * and a lower one where room is short.
 */
export function TimeStrip(props: { session: Session; still: boolean; low: boolean }) {
  const { session, still, low } = props;
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const tracks = stripTracks(textScale(), low);
    return still
      ? mountStrip(host.current, session, tracks)
      : mountTimeline(host.current, session, undefined, tracks);
  }, [session, still, low]);
  return (
    <section class="embed-strip" aria-label="Time">
      {!still && <Transport session={session} />}
      <div class="embed-tracks" ref={host} />
    </section>
  );
}

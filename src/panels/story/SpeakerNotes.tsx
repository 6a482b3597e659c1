import { useEffect, useState } from "preact/hooks";
import type { Spoken } from "./speaker-channel.ts";
import "./speaker.css";

const TICK_MS = 1000;

/** What the speaker sees: the slide's headline, the notes, what comes next, the time of day and the time gone. */
export function SpeakerNotes({ spoken }: { spoken: Spoken }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const { index, count, headline, notes, next, started } = spoken;
  return (
    <>
      <header class="speaker-head">
        <p>
          {index + 1} of {count}
        </p>
        <p>
          <span class="sr-only">Elapsed </span>
          <b>{elapsed(now - started)}</b>
          <time>{new Date(now).toLocaleTimeString("en-GB", { timeStyle: "short" })}</time>
        </p>
      </header>
      <h2>{headline}</h2>
      <div class="speaker-notes">
        {notes.split(/\n{2,}/).map((part) => (
          <p key={part}>{part}</p>
        ))}
      </div>
      <p class="speaker-next">
        <span>Next</span> {next || "End of the story"}
      </p>
    </>
  );
}

/** "4:07", "1:02:09". */
function elapsed(ms: number): string {
  const all = Math.max(0, Math.floor(ms / 1000));
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, i) => (i === 0 ? String(part) : String(part).padStart(2, "0"))).join(":");
}

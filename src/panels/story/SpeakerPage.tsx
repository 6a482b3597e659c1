import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { SpeakerNotes } from "./SpeakerNotes.tsx";
import { hearSlides, type Spoken } from "./speaker-channel.ts";

/** Renders the speaker's window: it holds no dataset, only what the slides tell it. */
export function mountSpeaker(root: HTMLElement): void {
  render(<SpeakerPage />, root);
}

function SpeakerPage() {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const wire = useRef<ReturnType<typeof hearSlides>>(undefined);
  useEffect(() => {
    document.title = "Speaker notes · Entente";
    wire.current = hearSlides(setSpoken);
    const onKey = ({ key }: KeyboardEvent) => {
      if (["ArrowRight", "ArrowDown", "PageDown", " "].includes(key)) wire.current?.step(1);
      if (["ArrowLeft", "ArrowUp", "PageUp"].includes(key)) wire.current?.step(-1);
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      wire.current?.close();
    };
  }, []);
  return (
    <main class="speaker">
      <h1 class="sr-only">Speaker notes</h1>
      {spoken ? (
        <>
          <SpeakerNotes spoken={spoken} />
          <div class="speaker-ways">
            <button type="button" onClick={() => wire.current?.step(-1)}>
              Previous
            </button>
            <button type="button" onClick={() => wire.current?.step(1)}>
              Next
            </button>
          </div>
        </>
      ) : (
        <p class="speaker-wait">Waiting for the slides: press “Present” in the other window.</p>
      )}
    </main>
  );
}

import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { hearClicker } from "../../state/stepping/clicker.ts";
import { SpeakerNotes } from "./SpeakerNotes.tsx";
import { hearSlides, type Spoken } from "./speaker-channel.ts";

/**
 * Renders the speaker's window: it holds no dataset, only what the slides tell it.
 * @param talk the presentation that it belongs to, as its address names it
 */
export function mountSpeaker(root: HTMLElement, talk: string): void {
  render(<SpeakerPage talk={talk} />, root);
}

function SpeakerPage({ talk }: { talk: string }) {
  const [spoken, setSpoken] = useState<Spoken | null>(null);
  const wire = useRef<ReturnType<typeof hearSlides>>(undefined);
  useEffect(() => {
    document.title = "Speaker notes · Entente";
    const slides = hearSlides(talk, setSpoken);
    wire.current = slides;
    const deafen = hearClicker(
      (asked) => {
        if (asked !== "next" && asked !== "prev") return false;
        slides.step(asked === "next" ? 1 : -1);
        return true;
      },
      () => false,
    );
    return () => {
      deafen();
      slides.close();
    };
  }, [talk]);
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

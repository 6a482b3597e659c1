import { useRef, useState } from "preact/hooks";
import type { ShownStep } from "../../engine/story.ts";
import { cargoOf, packCargo, viewBeside } from "../../state/cargo.ts";
import { linkOf } from "../../state/citing.ts";
import type { Session } from "../../state/session.ts";
import { deleteStory } from "../../state/story-deletion.ts";
import type { Telling } from "../../state/telling.ts";
import { useEditing } from "./editing.ts";
import { SaveStory } from "./SaveStory.tsx";
import { StepForm } from "./StepForm.tsx";
import { StepOrder } from "./StepOrder.tsx";
import { TornStory } from "./TornStory.tsx";
import "./editor.css";

/** Edits one of the reader's own stories: its title, the order of its steps, and the step that is shown. */
export function StoryEditor(props: {
  session: Session;
  telling: Telling;
  shown: ShownStep;
  onDone: () => void;
}) {
  const { session, telling, shown, onDone } = props;
  const { story } = telling;
  const editor = useRef<HTMLElement>(null);
  const editing = useEditing(session, story.id, editor);
  const { undo, redo, canUndo, canRedo } = editing;
  return (
    <section class="story-editor" aria-label="Edit the story" ref={editor}>
      <div class="story-tools">
        <button type="button" class="strong-button" onClick={onDone}>
          Done
        </button>
        <button type="button" class="plain-button" disabled={!canUndo} onClick={undo}>
          Undo
        </button>
        <button type="button" class="plain-button" disabled={!canRedo} onClick={redo}>
          Redo
        </button>
        <button type="button" class="plain-button" onClick={() => deleteStory(session, story.id)}>
          Delete story
        </button>
      </div>
      <TornStory session={session} story={story} />
      <label class="story-field">
        Title of the story
        <input
          type="text"
          value={story.title}
          onInput={({ currentTarget: { value } }) => {
            if (value.trim()) editing.set({ ...story, title: value }, "title");
          }}
        />
      </label>
      <StepForm
        key={telling.step.id}
        session={session}
        telling={telling}
        shown={shown}
        editing={editing}
      />
      <StepOrder session={session} telling={telling} editing={editing} />
      <HandOn session={session} telling={telling} />
    </section>
  );
}

/** The story as a link and as a dataset file. */
function HandOn({ session, telling: { story } }: { session: Session; telling: Telling }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    const cargo = cargoOf(session);
    const parcel = cargo && (await packCargo(cargo));
    if (!parcel) {
      setSaid(
        "The story, or the dataset it is told of, is too long for a link: save it as a file.",
      );
      return;
    }
    const link = linkOf(session, location, {
      parcel,
      view: viewBeside(cargo, session.store.view.peek()),
    });
    try {
      await navigator.clipboard.writeText(link);
      setSaid("Link copied");
    } catch {
      setSaid(`This browser does not let the page copy. The link is: ${link}`);
    }
  };
  return (
    <div class="story-hand-on">
      <button type="button" class="plain-button" onClick={copy}>
        Copy link to the story
      </button>
      <SaveStory session={session} story={story} />
      <p role="status">{said}</p>
    </div>
  );
}

import { useEffect, useRef } from "preact/hooks";
import type { ShownStep } from "../../engine/story.ts";
import type { StoryStep } from "../../model/story.ts";
import type { Session } from "../../state/session.ts";
import { editedStep } from "../../state/step-edits.ts";
import type { Telling } from "../../state/telling.ts";
import { HeldNumbers } from "./DoubtedNumbers.tsx";
import { EvidenceField } from "./EvidenceField.tsx";
import type { Editing } from "./editing.ts";
import { QuestionField } from "./QuestionField.tsx";

/** What a step says: its headline, its caption, the notes, the cards beside it and what it asks. */
export function StepForm(props: {
  session: Session;
  telling: Telling;
  shown: ShownStep;
  editing: Editing;
}) {
  const { session, telling, shown, editing } = props;
  const { store, actions } = session;
  const headline = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (store.editing.peek() !== "headline") return;
    actions.setEditing(true);
    headline.current?.focus();
    headline.current?.select();
  }, [store, actions]);
  const { story, index, step } = telling;
  const set = (part: Partial<StoryStep>, going?: string) =>
    editing.set(editedStep(story, index, part), going && `${step.id} ${going}`);
  const { auto, text } = step.caption;
  return (
    <fieldset class="story-form">
      <legend>
        Step {index + 1} of {story.steps.length}
      </legend>
      <label class="story-field">
        Headline
        <textarea
          ref={headline}
          rows={2}
          value={step.headline}
          onInput={({ currentTarget: { value } }) => {
            if (value.trim()) set({ headline: value }, "headline");
          }}
        />
      </label>
      <HeldNumbers all text={step.headline} shown={shown} />
      <label class="story-choice">
        <input
          type="checkbox"
          checked={auto}
          onChange={({ currentTarget: { checked } }) =>
            set({ caption: { auto: checked, text: text ?? shown.caption } })
          }
        />
        Caption from the counts
      </label>
      {auto ? (
        <p class="story-auto">{shown.caption}</p>
      ) : (
        <>
          <label class="story-field">
            Caption
            <textarea
              rows={3}
              value={text ?? ""}
              onInput={({ currentTarget: { value } }) =>
                set({ caption: { auto: false, text: value } }, "caption")
              }
            />
          </label>
          <HeldNumbers all text={text ?? ""} shown={shown} />
        </>
      )}
      <label class="story-field">
        Notes for the speaker
        <textarea
          rows={4}
          value={step.notes}
          onInput={({ currentTarget: { value } }) => set({ notes: value }, "notes")}
        />
      </label>
      <EvidenceField shown={shown} onSet={set} />
      <QuestionField shown={shown} onSet={set} />
    </fieldset>
  );
}

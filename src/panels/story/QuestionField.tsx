import type { ShownStep } from "../../engine/story.ts";
import { tieWords, windowWords } from "../../engine/words.ts";
import type { StoryStep } from "../../model/story.ts";

/** What a step asks before it shows its counts: a prompt, and the tie whose reports are to be guessed. */
export function QuestionField(props: {
  shown: ShownStep;
  onSet: (part: Partial<StoryStep>, going?: string) => void;
}) {
  const { shown, onSet } = props;
  const { step, ground, ties } = shown;
  const { catalog } = ground;
  const { predict } = step;
  const first = ground.ties.ties[ties[0] ?? 0];
  if (!first) return null;
  const prompt = `How many events are reported between the two in ${windowWords(ground.window)}?`;
  return (
    <>
      <label class="story-choice">
        <input
          type="checkbox"
          checked={predict !== undefined}
          onChange={({ currentTarget: { checked } }) =>
            onSet({ predict: checked ? { prompt, tie: first.key, measure: {} } : undefined })
          }
        />
        Ask before showing
      </label>
      {predict && (
        <>
          <label class="story-field">
            Question
            <textarea
              rows={2}
              value={predict.prompt}
              onInput={({ currentTarget: { value } }) => {
                if (value.trim()) onSet({ predict: { ...predict, prompt: value } }, "prompt");
              }}
            />
          </label>
          <label class="story-field">
            Tie
            <select
              value={predict.tie}
              onChange={({ currentTarget: { value } }) =>
                onSet({ predict: { ...predict, tie: value } })
              }
            >
              {!ground.ties.tieOf.has(predict.tie) && (
                <option value={predict.tie}>{shown.prediction?.name ?? predict.tie}</option>
              )}
              {ground.ties.ties.map(({ key, a, b }) => (
                <option key={key} value={key}>
                  {tieWords(catalog, [a, b])}
                </option>
              ))}
            </select>
          </label>
          <label class="story-field">
            What is counted, in the plural
            <input
              type="text"
              value={predict.noun ?? ""}
              placeholder="events"
              onInput={({ currentTarget: { value } }) =>
                onSet({ predict: { ...predict, noun: value.trim() ? value : undefined } }, "noun")
              }
            />
          </label>
          <p class="story-auto">Answer: {shown.prediction?.words}.</p>
        </>
      )}
    </>
  );
}

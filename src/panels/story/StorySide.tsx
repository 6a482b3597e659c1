import { stanceOfQuote } from "../../engine/evidence.ts";
import type { ShownStep } from "../../engine/story.ts";
import { untoldWords } from "../../engine/untold.ts";
import { historyOf } from "../../state/history.ts";
import type { Session } from "../../state/session.ts";
import { isOwnStory, ownId } from "../../state/story-view.ts";
import { storiesOf, type Telling } from "../../state/telling.ts";
import { Quote } from "../evidence/Quote.tsx";
import { StepList } from "./StepList.tsx";
import { StoryEditor } from "./StoryEditor.tsx";

/** Beside the picture: at most two quotes with their sources, and the steps; in another page the quotes alone. */
export function StorySide(props: {
  session: Session;
  telling: Telling;
  shown: ShownStep;
  /** Whether a question hides what would give its answer away. */
  hidden: boolean;
  editing: boolean;
  onEdit: (on: boolean) => void;
  onPresent: () => void;
}) {
  const { session, telling, shown, hidden, editing, onEdit, onPresent } = props;
  if (editing) {
    return (
      <aside class="story-side" aria-label="Story">
        <StoryEditor
          session={session}
          telling={telling}
          shown={shown}
          onDone={() => onEdit(false)}
        />
      </aside>
    );
  }
  const untold = untoldWords(shown.ground.catalog, shown);
  const quotes = !hidden && shown.quotes.length > 0 && (
    <section class="story-quotes" aria-label="Quotes">
      <StepQuotes session={session} shown={shown} />
      {untold && <p class="story-untold">{untold}.</p>}
    </section>
  );
  const { embed, ui, still } = session.store.setting.value;
  if (embed)
    return quotes && ui !== "none" && !still ? (
      <aside class="story-side" aria-label="Story">
        {quotes}
      </aside>
    ) : null;
  const edit = () => {
    editable(session, telling);
    onEdit(true);
  };
  return (
    <aside class="story-side" aria-label="Story">
      <div class="story-tools">
        <button type="button" class="plain-button" onClick={onPresent} title="Present (p)">
          Present
        </button>
        <button type="button" class="plain-button" onClick={edit}>
          {isOwnStory(telling.story.id) ? "Edit" : "Edit a copy"}
        </button>
      </div>
      {quotes}
      <StepList session={session} telling={telling} />
    </aside>
  );
}

function StepQuotes({ session, shown }: { session: Session; shown: ShownStep }) {
  const { embed, ui } = session.store.setting.value;
  return shown.quotes.map((quote) => {
    const card = shown.cards.find(
      ({ quotes, contradicting }) => quotes.includes(quote) || contradicting.includes(quote),
    );
    return (
      <Quote
        key={`${quote.document} ${quote.start} ${quote.end}`}
        session={session}
        catalog={shown.ground.catalog}
        quote={quote}
        event={card?.id ?? null}
        stance={card ? stanceOfQuote(card, quote) : null}
        sourced
        still={embed && ui !== "full"}
      />
    );
  });
}

/** Opens the reader's own copy of a story at the same step, made where there is none. */
function editable({ store, actions }: Session, { story, index }: Telling): void {
  if (isOwnStory(story.id)) return;
  const id = ownId(story.id, (other) => storiesOf(store).some((known) => known.id === other));
  const copy = { ...story, id, title: `My version: ${story.title}` };
  actions.setOwn(id, historyOf(copy));
  actions.tell(copy, index);
}

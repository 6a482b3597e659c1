import { useState } from "preact/hooks";
import type { Session } from "../../state/session.ts";
import { type DayField, fieldText, readDay } from "./day-text.ts";

const NAMES: Record<DayField, string> = { from: "From", to: "To" };

/** The first and the last day of the window, to be written by hand. */
export function DateFields({ session }: { session: Session }) {
  const [fault, setFault] = useState<{ field: DayField; text: string } | null>(null);
  const field = (name: DayField) => (
    <DateField
      session={session}
      name={name}
      faulty={fault?.field === name}
      onFault={(text) => setFault(text ? { field: name, text } : null)}
    />
  );
  return (
    <div class="dock-dates">
      {field("from")}
      {field("to")}
      {fault && (
        <p id="dock-date-fault" class="dock-fault" role="alert">
          {fault.text}
        </p>
      )}
    </div>
  );
}

type FieldProps = {
  session: Session;
  name: DayField;
  faulty: boolean;
  onFault: (text: string | null) => void;
};

/** One field: it shows the window's day until it is written in; Enter or leaving it commits, Escape takes back. */
function DateField({ session: { store, actions }, name, faulty, onFault }: FieldProps) {
  const { window, mode } = store.view.value;
  const [draft, setDraft] = useState<string | null>(null);
  const empty = store.catalog.value === null;
  const rests = empty || (name === "from" && mode === "cumulative");
  const discard = () => {
    setDraft(null);
    onFault(null);
  };
  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === "") {
      discard();
      return;
    }
    const answer = readDay(draft, name, store.view.peek().window);
    if ("fault" in answer) {
      onFault(answer.fault);
      return;
    }
    discard();
    actions.setPlaying(false);
    actions.setWindow(answer.window);
  };
  return (
    <label
      class="dock-date"
      title={rests && !empty ? "Cumulative counts from the beginning" : undefined}
    >
      <span>{NAMES[name]}</span>
      <input
        type="text"
        size={11}
        autocomplete="off"
        spellcheck={false}
        disabled={rests}
        value={draft ?? (empty ? "" : fieldText(window, name))}
        aria-invalid={faulty}
        aria-describedby={faulty ? "dock-date-fault" : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key !== "Escape" || draft === null) return;
          event.stopPropagation();
          discard();
        }}
      />
    </label>
  );
}

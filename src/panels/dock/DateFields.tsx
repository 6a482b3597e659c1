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

/**
 * One field: it shows the window's day until it is written in; Enter or leaving it commits, Escape takes back.
 * What can't be read goes when the field is left; why it could not stays in view until the next edit.
 */
function DateField({ session: { store, actions }, name, faulty, onFault }: FieldProps) {
  const { window, mode } = store.view.value;
  const [draft, setDraft] = useState<string | null>(null);
  const empty = store.catalog.value === null;
  const rests = empty || (name === "from" && mode === "cumulative");
  const discard = () => {
    setDraft(null);
    onFault(null);
  };
  const commit = (leaving: boolean) => {
    if (draft === null) return;
    if (draft.trim() === "") {
      discard();
      return;
    }
    const answer = readDay(draft, name, store.view.peek().window);
    if ("fault" in answer) {
      if (leaving) setDraft(null);
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
        data-draft={draft === null ? undefined : true}
        aria-invalid={faulty && draft !== null}
        aria-describedby={faulty ? "dock-date-fault" : undefined}
        onInput={(event) => {
          setDraft(event.currentTarget.value);
          onFault(null);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => commit(true)}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit(false);
          if (event.key !== "Escape" || draft === null) return;
          event.stopPropagation();
          discard();
        }}
      />
    </label>
  );
}

import { useState } from "preact/hooks";
import type { Catalog } from "../../engine/catalog.ts";
import type { TimeWindow } from "../../engine/window.ts";
import { windowWords } from "../../engine/words.ts";
import { type DayField, fieldText, readDay } from "../dock/day-text.ts";
import { pickValue, windowPicks } from "./window-picks.ts";
import "./window-picker.css";

type PickerProps = {
  name: "A" | "B";
  catalog: Catalog;
  present: TimeWindow;
  window: TimeWindow;
  onPick: (window: TimeWindow) => void;
};

/** One of the two windows: a list of years and quarters, and its two days to be written by hand. */
export function WindowPicker({ name, catalog, present, window, onPick }: PickerProps) {
  const [fault, setFault] = useState<{ field: DayField; text: string } | null>(null);
  const groups = windowPicks(catalog, present);
  const all = groups.flatMap(({ picks }) => picks);
  const value = pickValue(window);
  const listed = all.some((pick) => pick.value === value);
  const field = (of: DayField) => (
    <DayInput
      key={of}
      field={of}
      label={`Window ${name} ${of}`}
      window={window}
      fault={fault?.field === of ? `fault-${name}` : undefined}
      onFault={(text) => setFault(text ? { field: of, text } : null)}
      onPick={onPick}
    />
  );
  return (
    <fieldset class="window-picker">
      <legend class="sr-only">Window {name}</legend>
      <span class="window-letter" aria-hidden="true">
        {name}
      </span>
      <select
        aria-label={`Window ${name}`}
        title={windowWords(window)}
        value={value}
        onChange={({ currentTarget }) => {
          const found = all.find((pick) => pick.value === currentTarget.value);
          setFault(null);
          if (found) onPick(found.window);
        }}
      >
        {!listed && <option value={value}>{windowWords(window)}</option>}
        {groups.map(({ title, picks }) => (
          <optgroup key={title} label={title}>
            {picks.map((pick) => (
              <option key={pick.value} value={pick.value}>
                {pick.words}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      {field("from")}
      <span aria-hidden="true">–</span>
      {field("to")}
      {fault && (
        <p id={`fault-${name}`} class="window-fault" role="alert">
          {fault.text}
        </p>
      )}
    </fieldset>
  );
}

type InputProps = {
  field: DayField;
  label: string;
  window: TimeWindow;
  fault: string | undefined;
  onFault: (text: string | null) => void;
  onPick: (window: TimeWindow) => void;
};

/** One day: Enter or leaving it commits, Escape takes back. */
function DayInput({ field, label, window, fault, onFault, onPick }: InputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const discard = () => {
    setDraft(null);
    onFault(null);
  };
  const commit = () => {
    if (draft === null) return;
    const answer = draft.trim() === "" ? { window } : readDay(draft, field, window);
    if ("fault" in answer) {
      onFault(answer.fault);
      return;
    }
    discard();
    onPick(answer.window);
  };
  return (
    <input
      type="text"
      size={11}
      autocomplete="off"
      spellcheck={false}
      aria-label={label}
      aria-invalid={fault !== undefined}
      aria-describedby={fault}
      value={draft ?? fieldText(window, field)}
      onInput={({ currentTarget }) => setDraft(currentTarget.value)}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key !== "Escape" || draft === null) return;
        event.stopPropagation();
        discard();
      }}
    />
  );
}

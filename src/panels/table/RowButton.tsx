import type { ComponentChildren } from "preact";

/** The first cell of a row: pressing it selects what the row is about, or opens it. */
export function RowButton(props: {
  tabIndex: number;
  pressed?: boolean | undefined;
  onPress: () => void;
  /** A line beneath the name. */
  note?: string | undefined;
  children: ComponentChildren;
}) {
  const { tabIndex, pressed, onPress, note, children } = props;
  return (
    <button
      type="button"
      class="row-button"
      tabIndex={tabIndex}
      aria-pressed={pressed}
      onClick={onPress}
      data-noted={note !== undefined}
    >
      <span class="row-name">{children}</span>
      {note && <span class="row-note">{note}</span>}
    </button>
  );
}

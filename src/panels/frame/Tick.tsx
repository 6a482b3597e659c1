import type { ComponentChildren } from "preact";
import { Icon } from "./Icon.tsx";

/** A row with a tick box; `some` shows a group that is ticked in part. */
export function Tick(props: {
  checked: boolean;
  some?: boolean;
  faint?: boolean;
  title?: string | undefined;
  onChange: (on: boolean) => void;
  children: ComponentChildren;
}) {
  const { checked, some = false, faint = false, title, onChange, children } = props;
  return (
    <label class="tick" data-faint={faint || undefined} title={title}>
      <input
        type="checkbox"
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = some;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="tick-box" aria-hidden="true">
        {some ? <Icon name="minus" size={10} /> : <TickMark />}
      </span>
      {children}
    </label>
  );
}

function TickMark() {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
      <path
        d="M1.8 5.3 4.2 7.6 8.4 2.6"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

const PATHS = {
  open: "M3 3.5h4a2 2 0 0 1 2 2v8a2 2 0 0 0-2-1.5H3zM15 3.5h-4a2 2 0 0 0-2 2v8a2 2 0 0 1 2-1.5h4z",
  cite: "M7.5 5C5 5.7 4 7.4 4 9.6V13h3.5V9.4H5.8M14.5 5c-2.5.7-3.5 2.4-3.5 4.6V13h3.5V9.4h-1.7",
  link: "M7.6 10.4a2.6 2.6 0 0 0 3.9.2l2.2-2.2a2.7 2.7 0 0 0-3.8-3.8l-1 1M10.4 7.6a2.6 2.6 0 0 0-3.9-.2L4.3 9.6a2.7 2.7 0 0 0 3.8 3.8l1-1",
  away: "M7 4H4v10h10v-3M10 3.5h4.5V8M14.2 3.8 8.5 9.5",
  close: "M4.5 4.5l9 9M13.5 4.5l-9 9",
  previous: "M11 4 6 9l5 5",
  next: "M7 4l5 5-5 5",
  done: "M4 9.5 7.5 13 14 5.5",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 18 px in the colour of the text around it; the control that holds it carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <path d={PATHS[name]} fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  );
}

const PATHS = {
  play: "M5 3.2v9.6l8-4.8z",
  pause: "M4.5 3h2.6v10H4.5zM8.9 3h2.6v10H8.9z",
  previous: "M3.2 3.2h1.9v9.6H3.2zM13 3.2v9.6L5.8 8z",
  next: "M10.9 3.2h1.9v9.6h-1.9zM3 3.2v9.6L10.2 8z",
  film: "M1.5 3h13v10h-13zM2.9 4.4v7.2h2.9V4.4zM6.6 4.4v7.2h2.8V4.4zM10.2 4.4v7.2h2.9V4.4z",
  close: "M3.9 2.9 8 7l4.1-4.1 1 1L9 8l4.1 4.1-1 1L8 9l-4.1 4.1-1-1L7 8 2.9 3.9z",
  settings:
    "M2 4h6.2a2 2 0 0 1 3.9 0H14v1.4h-1.9a2 2 0 0 1-3.9 0H2zM2 10.6h1.9a2 2 0 0 1 3.9 0H14V12H7.8a2 2 0 0 1-3.9 0H2z",
} as const;

/** One of the transport's solid icons; the button around it bears the name. */
export function DockIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
      <path d={PATHS[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}

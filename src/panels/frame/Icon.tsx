const PATHS = {
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 14 14",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  list: "M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  network:
    "M8 5.2 4.6 10.6M8 5.2l3.4 5.4M5.6 12h4.8M8 1.8a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M3.8 10.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4M12.2 10.3a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4",
  quote: "M3 2.5h10v11H3zM5.5 6h5M5.5 8.5h5M5.5 11h3",
  filter: "M2 4h12M4.5 8h7M6.5 12h3",
  chevron: "M6 3.5 10.5 8 6 12.5",
  light:
    "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1",
  dark: "M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z",
  auto: "M8 2.2a5.8 5.8 0 1 0 0 11.6 5.8 5.8 0 0 0 0-11.6M8 2.2v11.6M10 3v10M12 4.2v7.6",
  help: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M6.1 6.2a1.9 1.9 0 1 1 2.7 1.8c-.5.3-.8.6-.8 1.3M8 11.4h.01",
  fold: "M9.5 4 5.5 8l4 4M13.5 4l-4 4 4 4M2.5 3v10",
  unfold: "M6.5 4l4 4-4 4M2.5 4l4 4-4 4M13.5 3v10",
  branch: "M3 8h3.5M6.5 8 10 4M6.5 8l3.5 4M10 2.3h3.4v3.4H10zM10 10.3h3.4v3.4H10z",
  article: "M3.5 2.5h6l3 3v8h-9zM9.5 2.5v3h3",
  clock: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.4 1.7",
  back: "M10 3.5 5.5 8l4.5 4.5",
} as const;

/** One of the interface's line icons; the control around it bears the name. */
export function Icon({ name, size = 16 }: { name: keyof typeof PATHS; size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

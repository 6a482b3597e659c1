/** The regions that the keyboard can be taken to, by their labels. */
export const REGIONS = ["Network", "Evidence", "Time", "Filters"] as const;
export type Region = (typeof REGIONS)[number];

/** Takes the focus to a region; nothing happens where it is not on the page. */
export function focusRegion(region: Region): void {
  const found = document.querySelector<HTMLElement>(`.app [aria-label="${region}"]`);
  if (!found) return;
  found.tabIndex = -1;
  found.focus();
}

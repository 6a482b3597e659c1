import { capital } from "./words.ts";

/**
 * What a view is called where it is handed on: what it is about and its windows, "Egypt – Russia, 2016 against 2017". A
 * window that stands in the subject's own words is not said again.
 * @param subject empty for the whole network
 * @param windows in words: one, or the two that are compared
 */
export function viewTitle(subject: string, windows: readonly string[]): string {
  const named = windows.join(" against ");
  if (subject === "") return capital(named);
  return windows.every((window) => holds(subject, window)) ? subject : `${subject}, ${named}`;
}

/** Whether a text names a window as such, and not within another one: "2016" does not stand in "2016–2020". */
function holds(text: string, window: string): boolean {
  const at = text.indexOf(window);
  if (at < 0) return false;
  const around = `${text.charAt(at - 1)} ${text.charAt(at + window.length)}`;
  return !/[–\d\p{L}]/u.test(around) || holds(text.slice(at + window.length), window);
}

/** A file's name from the words of its parts, of which the first is never empty. */
export function fileName([first = "", ...rest]: readonly string[], ending: string): string {
  const parts = [slug(first) || "dataset", ...rest.map(slug)];
  return `${parts.filter(Boolean).join("_")}.${ending}`;
}

/** Hands a file to the browser, and answers what to tell of it. */
export function save(name: string, blob: Blob): string {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  return savedWords(name, inFrame());
}

/** Whether another page holds this one. A sandboxed frame drops a file without a word, and cannot ask whether it did. */
export function inFrame(): boolean {
  return window.parent !== window;
}

/** What to tell of a file that was handed to the browser. */
export function savedWords(name: string, framed: boolean): string {
  if (!framed) return `Saved as ${name}.`;
  return `Handed to the browser as ${name}. If no file appears, the page around this one lets none be saved: open this view in a tab of its own and save it there.`;
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

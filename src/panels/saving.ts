/** A file's name from the words of its parts, of which the first is never empty. */
export function fileName([first = "", ...rest]: readonly string[], ending: string): string {
  const parts = [slug(first) || "dataset", ...rest.map(slug)];
  return `${parts.filter(Boolean).join("_")}.${ending}`;
}

/** Hands a file to the browser. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // A browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function slug(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

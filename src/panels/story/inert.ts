/**
 * Takes everything about an element out of reach of focus and pointer, but the reader, which
 * floats above it.
 * @returns a function that gives it back.
 */
export function inertAround(element: HTMLElement): () => void {
  const taken: HTMLElement[] = [];
  for (
    let at: HTMLElement = element;
    at.parentElement && at !== document.body;
    at = at.parentElement
  ) {
    for (const other of at.parentElement.children) {
      if (other === at || !(other instanceof HTMLElement) || other.inert) continue;
      if (other.matches(".reader, script")) continue;
      other.inert = true;
      taken.push(other);
    }
  }
  return () => {
    for (const other of taken) other.inert = false;
  };
}

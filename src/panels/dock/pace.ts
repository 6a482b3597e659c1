/** How long a text must stand still before it is said, and how long one that was said keeps the next one waiting. */
type Pace = { settle: number; apart: number };

/** Takes texts as they change and says the latest of them, paced; what was overtaken is never said. */
export type Sayer = { offer(text: string, pace: Pace): void; stop(): void };

/** A sayer on the clock of the page; the first text is said at once. */
export function pacedSayer(say: (text: string) => void): Sayer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let said: string | undefined;
  return {
    offer(text, { settle, apart }) {
      clearTimeout(timer);
      if (text === said) return;
      const now = performance.now();
      const wait = said === undefined ? 0 : Math.max(settle, last + apart - now);
      timer = setTimeout(() => {
        last = performance.now();
        said = text;
        say(text);
      }, wait);
    },
    stop() {
      clearTimeout(timer);
    },
  };
}

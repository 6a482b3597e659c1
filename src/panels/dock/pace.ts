/** How long a text must stand still before it is said, and how long one that was said keeps the next one waiting. */
type Pace = { settle: number; apart: number };

/** For what changes by hand: said once it has come to rest. */
export const CALM: Pace = { settle: 600, apart: 0 };

/**
 * Takes texts as they change and says the latest of them, paced. Of one that was overtaken nothing is said but, where it
 * has one, its `brief`: that stands before the next text.
 */
export type Sayer = { offer(text: string, pace: Pace, brief?: string): void; stop(): void };

/** A sayer on the clock of the page; the first text is said at once. */
export function pacedSayer(say: (text: string) => void): Sayer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = Number.NEGATIVE_INFINITY;
  let said: string | undefined;
  let waiting: string | undefined;
  let passed: string[] = [];
  return {
    offer(text, { settle, apart }, brief) {
      clearTimeout(timer);
      if (brief === undefined) passed = [];
      else if (waiting !== undefined && waiting !== brief) passed.push(waiting);
      waiting = undefined;
      if (text === said) return;
      waiting = brief;
      const now = performance.now();
      const wait = said === undefined ? 0 : Math.max(settle, last + apart - now);
      timer = setTimeout(() => {
        last = performance.now();
        said = text;
        say(passed.length > 0 ? `Passed ${passed.join("; ")}. ${text}` : text);
        passed = [];
        waiting = undefined;
      }, wait);
    },
    stop() {
      clearTimeout(timer);
      passed = [];
      waiting = undefined;
    },
  };
}

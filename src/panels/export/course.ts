/** The course of an export: `told` hears how far it is, from 0 to 1, and `signal` ends it. */
export type Course = { told: (share: number) => void; signal: AbortSignal };

/**
 * Tells how far an export is and lets the page take breath, so that the share is seen and Cancel is heard.
 * @throws the signal's reason where it is aborted
 */
export async function breathe({ told, signal }: Course, share: number): Promise<void> {
  told(share);
  await new Promise((done) => setTimeout(done, 0));
  signal.throwIfAborted();
}

/** A part of a course: what is told of it, from 0 to 1, lies between two shares of the whole. */
export function partOf({ told, signal }: Course, from: number, to: number): Course {
  return { told: (share) => told(from + share * (to - from)), signal };
}

const QUIET_MS = 5000;

/**
 * Says how far an export is for those who hear the page: that it has begun, and then no more often than every five
 * seconds. What comes of it is said elsewhere.
 */
export function sayCourse(say: (words: string) => void, now = () => performance.now()) {
  let last = now();
  say("Writing.");
  return (share: number): void => {
    if (now() - last < QUIET_MS) return;
    last = now();
    say(`Writing, ${Math.round(share * 100)} %.`);
  };
}

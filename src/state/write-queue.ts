/** Does a task when those before it have ended, and answers with what comes of it. */
export type WriteQueue = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue in which one task runs at a time, in the order in which they are asked for; one that fails holds up none. */
export function writeQueue(): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    last = done.catch(() => {});
    return done;
  };
}

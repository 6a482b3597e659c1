/** Keeps the newest job for the next frame; older ones that have not run are dropped. */
export type FrameQueue = ((job: () => void) => void) & {
  /** Runs the waiting job now. */
  flush(): void;
  cancel(): void;
};

/** A queue of length one, run by the browser before it paints. */
export function frameQueue(): FrameQueue {
  let waiting: (() => void) | null = null;
  let handle = 0;
  const run = () => {
    const job = waiting;
    waiting = null;
    handle = 0;
    job?.();
  };
  const queue = (job: () => void) => {
    waiting = job;
    if (!handle) handle = requestAnimationFrame(run);
  };
  const cancel = () => {
    cancelAnimationFrame(handle);
    waiting = null;
    handle = 0;
  };
  const flush = () => {
    cancelAnimationFrame(handle);
    run();
  };
  return Object.assign(queue, { flush, cancel });
}

/** One step as a host is told of it; `notes` are the speaker's, empty where there are none. */
type Step = { id: string; title: string; notes: string };

/**
 * What a host, a key or the player can step through. Reading it inside an effect follows it. `index` is -1 where the view
 * is none of the steps; `beside` tells which step the next or the previous one is, null at that end. `reveal` shows the
 * answer of the question that waits; false, and nothing done, where none does. `spacePlays` tells whether the space bar
 * starts and stops the player; else it steps, as a clicker's does.
 */
export type Stepper = {
  spacePlays: boolean;
  steps(): readonly Step[];
  index(): number;
  beside(direction: 1 | -1): number | null;
  goto(index: number): void;
  reveal(): boolean;
};

/**
 * Goes one step on or back; a question that waits is answered before one goes on.
 * @returns false at that end, where nothing changes
 */
export function stepOn(stepper: Stepper, direction: 1 | -1): boolean {
  if (direction > 0 && stepper.reveal()) return true;
  const index = stepper.beside(direction);
  if (index !== null) stepper.goto(index);
  return index !== null;
}

/** Where the step of an id, or of a number from 1 on, stands; -1 where there is none. */
export function stepNamed(steps: readonly { id: string }[], name: string | number): number {
  const found = steps.findIndex(({ id }) => id === name);
  const number = Number(name);
  const counted = Number.isInteger(number) && number >= 1 && number <= steps.length;
  return found >= 0 || !counted ? found : number - 1;
}

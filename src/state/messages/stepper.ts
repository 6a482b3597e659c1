/** One step as a host is told of it; `notes` are the speaker's, empty where there are none. */
type Step = { id: string; title: string; notes: string };

/**
 * What a host or a key can step through. Reading it inside an effect follows it. `index` is -1 where the view is none of
 * the steps; `beside` tells which step the next or the previous one is, null at that end.
 */
export type Stepper = {
  count(): number;
  index(): number;
  at(index: number): Step | undefined;
  beside(direction: 1 | -1): number | null;
  goto(index: number): void;
};

/** The position of a step that is named by its id or by its number from 1 on; null where there is none. */
export function findStep(stepper: Stepper, name: string | number): number | null {
  const count = stepper.count();
  for (let i = 0; i < count; i++) if (stepper.at(i)?.id === name) return i;
  const number = Number(name);
  return Number.isInteger(number) && number >= 1 && number <= count ? number - 1 : null;
}

import { type ClickerKey, clickerKey, type KeyPress } from "./clicker-keys.ts";
import { type Stepper, stepOn } from "./stepper.ts";

/**
 * Hears the keys of a clicker, wherever nothing that keeps them has the focus.
 * @param then is given what a key asks for and its own name; true where it was done, and then the page does no more with it
 * @param spacePlays whether the space bar starts and stops the player; else it steps
 * @returns a function that stops it
 */
export function hearClicker(
  then: (asked: ClickerKey, key: string) => boolean,
  spacePlays: () => boolean,
  page: Window = window,
): () => void {
  const onKey = (event: KeyPress & Event) => {
    const asked = clickerKey(event, spacePlays());
    if (asked && then(asked, event.key)) event.preventDefault();
  };
  page.addEventListener("keydown", onKey);
  return () => page.removeEventListener("keydown", onKey);
}

/** Does what a key asks of the steps themselves; false where it asks for something else. */
export function followKey(stepper: Stepper, asked: ClickerKey): boolean {
  switch (asked) {
    case "next":
    case "prev":
      stepOn(stepper, asked === "next" ? 1 : -1);
      return true;
    case "first":
      stepper.goto(0);
      return true;
    case "last":
      stepper.goto(stepper.steps().length - 1);
      return true;
    default:
      return false;
  }
}

const PX_EACH = 7;
const LEAST_PX = 3;

/** How wide a guess is drawn, in px; nothing for none. */
export function guessedWidth(guess: number): number {
  return guess > 0 ? LEAST_PX + guess * PX_EACH : 0;
}

/** The guess that is about so wide. */
export function guessOfWidth(px: number): number {
  return (px - LEAST_PX) / PX_EACH;
}

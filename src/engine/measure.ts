const NARROW = /[iljtfrI.,:;'’|!()[\] /-]/;
const WIDE = /[mwMW@%—]/;
const CAPITAL = /[A-Z0-9–]/;

/**
 * About how wide a text stands in the sans face, in px at `size`. Errs on the wide side, and needs no browser, so that
 * a layout is the same on every machine.
 */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const character of text) {
    em += NARROW.test(character)
      ? 0.34
      : WIDE.test(character)
        ? 0.9
        : CAPITAL.test(character)
          ? 0.68
          : 0.575;
  }
  return em * size;
}

/** About how wide a bloc's name stands in spaced serif capitals, in px at `size`. */
export function titleWidth(text: string, size: number): number {
  return textWidth(text.toUpperCase(), size) * 1.06 + text.length * size * 0.13;
}

/** Breaks a name into at most two lines of about equal length where it is longer than `width` px. */
export function breakName(name: string, size: number, width: number): string[] {
  if (textWidth(name, size) <= width) return [name];
  const words = name.split(" ");
  let best: string[] = [name];
  let shortest = textWidth(name, size);
  for (let i = 1; i < words.length; i++) {
    const lines = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    const widest = Math.max(...lines.map((line) => textWidth(line, size)));
    if (widest < shortest) [best, shortest] = [lines, widest];
  }
  return best;
}

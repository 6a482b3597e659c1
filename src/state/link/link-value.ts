/** How one value stands in a link: written (null: the default, left out) and read (undefined: no sense). */
export type LinkValue<Value> = {
  write(value: Value): string | null;
  read(text: string): Value | undefined;
  /** What may stand there, in words ("full, min or none"), where that does not depend on a dataset. */
  takes?: string;
};

/** Off, which is the default, or on. */
export const TOGGLE: LinkValue<boolean> = {
  write: (on) => (on ? "1" : null),
  read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  takes: "0 or 1",
};

/** One of a few words, the first of which is the default. */
export function choice<Word extends string>(options: readonly Word[]): LinkValue<Word> {
  return {
    write: (word) => (word === options[0] ? null : word),
    read: (text) => options.find((option) => option === text),
    takes: `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`,
  };
}

/** A key of the link that stands for one part of a whole, such as the view, and for nothing else. */
export function keyOf<Whole, Part extends keyof Whole>(
  key: string,
  part: Part,
  { write, read, takes }: LinkValue<Whole[Part]>,
) {
  return {
    key,
    part,
    write: (whole: Whole) => write(whole[part]),
    read: (text: string) => partOf<Whole, Part>(part, read(text)),
    ...(takes !== undefined && { takes }),
  };
}

/** One part of a whole, or undefined where there is no value for it. */
export function partOf<Whole, Part extends keyof Whole>(
  part: Part,
  value: Whole[Part] | undefined,
): Partial<Whole> | undefined {
  return value === undefined ? undefined : ({ [part]: value } as unknown as Partial<Whole>);
}

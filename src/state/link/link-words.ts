import { LINK_KEYS } from "./link-keys.ts";
import { SETTING_KEYS } from "./link-setting.ts";

/** Says which parts of a link ("ui=all") were ignored, and what their keys take; "" where none was. */
export function ignoredWords(ignored: readonly string[]): string {
  const strange: string[] = [];
  const said = ignored.flatMap((part) => {
    const key = part.split("=", 1)[0];
    const takes = [...SETTING_KEYS, ...LINK_KEYS].find((known) => known.key === key)?.takes;
    if (takes !== undefined) return [`${part} is not a value this key takes: ${takes}.`];
    strange.push(part);
    return [];
  });
  if (strange.length > 0) {
    said.unshift(
      `This link asks for something this dataset does not hold, which was ignored: ${strange.join(", ")}.`,
    );
  }
  return said.join(" ");
}

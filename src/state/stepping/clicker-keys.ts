/** What a key of a clicker, or of a keyboard in its place, asks of steps. */
export type ClickerKey = "next" | "prev" | "first" | "last" | "play" | "leave";

const KEYS: Readonly<Record<string, ClickerKey>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  ArrowLeft: "prev",
  ArrowUp: "prev",
  PageUp: "prev",
  Home: "first",
  End: "last",
  " ": "play",
  Escape: "leave",
};

/** What keeps all of its keys while the focus is in it, and what keeps the space bar alone. */
const KEEPERS =
  "input, textarea, select, summary, dialog, [role=slider], [role=grid], [role=tree], [role=treeitem], [role=tablist], [role=listbox], [role=menu], [contenteditable], .dock, .rail";
const PRESSED = "button, a[href]";
/** Where a number is given by typing or dragging it, what a clicker sends has no use. */
const NUMBERS = "input[inputmode=numeric], input[type=range]";
const CLICKED: ReadonlySet<string> = new Set(["PageDown", "PageUp"]);

/** A press of a key: the parts of a KeyboardEvent that are looked at. */
export type KeyPress = Pick<
  KeyboardEvent,
  "key" | "target" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented"
>;

/**
 * What a press asks for; undefined where the key is none of these, is held with another one, or is kept by what has the
 * focus. The space bar is "play" or, where it does not play, "next", and "prev" with shift.
 */
export function clickerKey(press: KeyPress, spacePlays: boolean): ClickerKey | undefined {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = press;
  if (ctrlKey || metaKey || altKey || defaultPrevented || !Object.hasOwn(KEYS, key))
    return undefined;
  const at = target instanceof Element ? target : null;
  const kept = CLICKED.has(key) && at?.matches(NUMBERS) ? at.parentElement : at;
  if (kept?.closest(KEEPERS) || (key === " " && at?.closest(PRESSED))) return undefined;
  if (key === " " && !spacePlays) return shiftKey ? "prev" : "next";
  return KEYS[key];
}

import { type Changes, statusLine } from "../../engine/changes.ts";
import type { WindowSummary } from "../../engine/counts.ts";
import type { Voice } from "../../state/store.ts";
import type { StageWords } from "../frame/stage-words.ts";

/** The window in one sentence, in parts: its name, its silence, what it counts, and that in brief. */
export type WindowSentence = { title: string; silence: string; counts: string; brief: string };

/**
 * Builds the sentence from the words over the stage.
 * @param gap the words of the quiet gap that is being played; empty elsewhere.
 */
export function windowSentence(words: StageWords, gap: string): WindowSentence {
  const { title, counts, silent, filtered } = words;
  if (filtered) return { title, silence: "", counts: filtered, brief: filtered };
  const silence = silent ? gap || silent.words : "";
  return { title, silence, counts, brief: briefWords(counts) };
}

/** "54 reported, 18 planned or alleged, 6 perhaps; 5 articles", for where there is little room. */
function briefWords(counts: string): string {
  return counts
    .replace(/^[^:]*: /, "")
    .replace("perhaps in this window", "perhaps")
    .replace(/, in (\d+ articles?)$/, "; $1");
}

/**
 * The sentence as it is read out: "2017. 2 ties, 4 reported, 1 planned or alleged. New: … Not mentioned here: …"; in
 * brief without what changed; what filters hide comes last. Silence and an empty filter are said as the stage says them.
 */
export function spokenSentence(
  { title, silent, filtered, hidden }: StageWords,
  summary: WindowSummary,
  changes: Changes,
  voice: Exclude<Voice, "off">,
): string {
  if (filtered) return `${title}. ${filtered}.`;
  const told = silent
    ? {
        ...changes,
        silent: true,
        note: [silent.words, silent.undated].filter(Boolean).join("; "),
      }
    : { ...changes, silent: false, items: voice === "full" ? changes.items : [] };
  return `${statusLine(title, summary, told)}${hidden ? ` ${hidden}.` : ""}`;
}

/** A window that playing has passed before it could be read out: its name, or that nothing speaks of it. */
export function passedWords({ title, silent }: StageWords): string {
  return silent ? silent.words : title;
}

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

/** The sentence as it is read out. */
export function spokenSentence({ title, silence, counts }: Omit<WindowSentence, "brief">): string {
  return `${title}: ${[silence, counts].filter(Boolean).join("; ")}.`;
}

import type { StageWords } from "../frame/stage-words.ts";

/** The window in one sentence, in parts: its name, its silence, what it counts, and that without the number of ties. */
export type WindowSentence = { title: string; silence: string; counts: string; brief: string };

/**
 * Builds the sentence from the words over the stage. What is counted in a silent window comes from reports of longer
 * spans, and is said so.
 * @param gap the words of the quiet gap that is being played; empty elsewhere.
 */
export function windowSentence(words: StageWords, gap: string): WindowSentence {
  const { title, counts, silent, filtered } = words;
  const silence = gap || (silent?.words ?? "");
  if (filtered) return { title, silence, counts: filtered, brief: filtered };
  const reaching = silence && counts ? `from longer spans: ${counts}` : counts;
  return { title, silence, counts: reaching, brief: counts.replace(/^[^:]*: /, "") };
}

/** The sentence as it is read out. */
export function spokenSentence({ title, silence, counts }: Omit<WindowSentence, "brief">): string {
  return `${title}: ${[silence, counts].filter(Boolean).join("; ")}.`;
}

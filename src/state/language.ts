import type { Actions } from "./actions.ts";
import type { Setting } from "./setting.ts";

/** Tells once that the page's own words are in English, where its address asks for another language. */
export function tellLanguage({ lang }: Setting, actions: Actions): void {
  if (lang === null || /^en(-|$)/i.test(lang)) return;
  const text = `This link asks for the language “${lang}”. Entente’s own words, dates and numbers are in English; quotes stay in the language of their article.`;
  actions.notify({ id: "language", text });
}

import type { Card } from "../../engine/evidence.ts";

/** A plain citation of a card: each article with its quotes, then the event that they are coded as. */
export function citationOf({ quotes, contradicting, sentence, date, known, chips }: Card): string {
  const articles = [...quotes, ...contradicting].map(
    ({ publisher, title, published, url, exact, stance }) => {
      const source = [publisher, `“${title}”`, published, url].filter(Boolean).join(", ");
      return `${source}: ${stance === "contradicts" ? "to the contrary, " : ""}“${exact}”`;
    },
  );
  const status = chips.find(({ kind }) => kind === "status")?.text;
  const dated = known ? `${date} (${known})` : date;
  return [
    ...articles,
    `Coded as: ${sentence}; ${[dated, status].filter(Boolean).join("; ")}.`,
  ].join("\n");
}

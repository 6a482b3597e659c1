import type { Page } from "@playwright/test";

/** What the stage draws. */
export type Kind = "event" | "actor" | "tie";

/** Where a subject is drawn now, in client px; the stage is asked through the event it answers. */
export async function locate(
  page: Page,
  kind: Kind,
  id: string,
): Promise<{ x: number; y: number }> {
  const at = await page.evaluate(
    ([kind, id]) => {
      const detail = { subject: { kind, id }, at: null as { x: number; y: number } | null };
      const host = document.querySelector(".stage-host");
      host?.dispatchEvent(new CustomEvent("entente:locate", { detail }));
      return detail.at;
    },
    [kind, id] as const,
  );
  if (!at) throw new Error(`The stage does not draw ${kind} ${id}.`);
  return at;
}

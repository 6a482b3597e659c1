/**
 * Asks anew for the style sheets that did not come. Vite asks for each once, so a part that comes at the second try would
 * stand without its looks. Throws where one does not come again.
 */
export async function mendStyleSheets(page: Document): Promise<void> {
  const links = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const held = new Set(links.flatMap(({ sheet, href }) => (isHeld(sheet) ? [href] : [])));
  const missing = new Map(
    links.flatMap((link) => (held.has(link.href) ? [] : [[link.href, link] as const])),
  );
  await Promise.all([...missing.values()].map(askAgain));
}

/** Browsers give a sheet that did not come none, an empty one, or one that may not be read. */
function isHeld(sheet: CSSStyleSheet | null): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  return new Promise((done, fail) => {
    const again = link.cloneNode() as HTMLLinkElement;
    again.onload = () => done();
    again.onerror = () => fail(new Error(`${link.href} could not be fetched.`));
    link.after(again);
  });
}

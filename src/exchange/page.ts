/** The id of the block in which a page carries its dataset. */
const BLOCK = "entente-data";
const OPENING = `<script type="application/json" id="${BLOCK}"`;
const OPENS_ON_STORY = ' data-opens="story"';
const CLOSING = "</script>";

/** The parts of a page that stands in one file: its policy, title, style, program and data, all text. */
export type PageParts = {
  policy: string;
  title: string;
  icon: string;
  style: string;
  script: string;
  data: string;
  /** Whether it opens on the first story of its data, where its address asks for nothing else. */
  onStory?: boolean;
};

/** The dataset that a page carries in itself, as JSON; null where it carries none. */
export function carriedData(page: Document): string | null {
  const block = page.getElementById(BLOCK);
  return block?.getAttribute("type") === "application/json" ? block.textContent : null;
}

/** Whether a page opens on the first story of the dataset that it carries. */
export function opensOnStory(page: Document): boolean {
  return page.getElementById(BLOCK)?.dataset.opens === "story";
}

/** JSON that may stand inside a script element: nothing in it ends the element or a line of script. */
export function embeddedJson(json: string): string {
  return JSON.stringify(JSON.parse(json))
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/**
 * Puts the parts of a page together. The data come first, so that nothing before them can look like them.
 * @param parts `data` as `embeddedJson` writes it; `style` and `script` hold nothing that ends their elements.
 */
export function assemblePage(parts: PageParts): string {
  const { policy, title, icon, style, script, data, onStory = false } = parts;
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${attribute(title)}</title>`,
    `<link rel="icon" href="${attribute(icon)}">`,
    `${block(data, onStory)}${CLOSING}`,
    `<style>${style}</style>`,
    `</head>\n<body>\n<div id="app"></div>\n<script type="module">${script}</script>\n</body>\n</html>\n`,
  ].join("\n");
}

/**
 * Puts other data into a page that `assemblePage` made.
 * @param data as `embeddedJson` writes it
 * @param onStory as in `PageParts`
 * @throws {Error} where the page carries no data
 */
export function withData(page: string, data: string, onStory = false): string {
  const start = page.indexOf(OPENING);
  const end = page.indexOf(CLOSING, start);
  if (start < 0 || end < 0)
    throw new Error("This page carries no dataset: take the entente.html of the same build.");
  return page.slice(0, start) + block(data, onStory) + page.slice(end);
}

/**
 * The page that is open, as it was before it ran; null where it is not one that stands in one file.
 * @param data what it shall carry, as `embeddedJson` writes it
 * @param onStory as in `PageParts`
 */
export function ownPage(
  page: Document,
  title: string,
  data: string,
  onStory = false,
): string | null {
  const attributeOf = (selector: string, name: string) =>
    page.querySelector(selector)?.getAttribute(name) ?? "";
  const style = page.querySelector("head > style")?.textContent;
  const script = page.querySelector("body > script[type=module]:not([src])")?.textContent;
  if (carriedData(page) === null || !style || !script) return null;
  const policy = attributeOf('meta[http-equiv="Content-Security-Policy"]', "content");
  const icon = attributeOf("link[rel=icon]", "href");
  return assemblePage({ policy, title, icon, style, script, data, onStory });
}

function block(data: string, onStory: boolean): string {
  return `${OPENING}${onStory ? OPENS_ON_STORY : ""}>${data}`;
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

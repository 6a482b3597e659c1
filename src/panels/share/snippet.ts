/**
 * What stands in the HTML of a frame. `shape` is its proportion, such as "16/9"; `clear` lets the host's ground through,
 * whatever scheme the host declares.
 */
export type Frame = { title: string; address: string; shape: string; clear: boolean };

/** What a frame may do: run, open its links in a new tab, save a file. It has no origin, and so no storage. */
export const SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

/** The HTML that puts a view into another page. */
export function embedSnippet({ title, address, shape, clear }: Frame): string {
  const ground = clear ? ";color-scheme:light" : "";
  return [
    `<iframe title="${attribute(title)}" width="100%" style="aspect-ratio:${attribute(shape)};border:0${ground}"`,
    `  src="${attribute(address)}" loading="lazy" allow="fullscreen; clipboard-write"`,
    '  referrerpolicy="no-referrer"',
    `  sandbox="${SANDBOX}"></iframe>`,
  ].join("\n");
}

function attribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const BOM = "\uFEFF";
const END = "\r\n";
/** What a spreadsheet would run as a formula, behind any number of apostrophes of ours or of the text's own. */
const RUNS = /^'*[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes a table as RFC 4180: a UTF-8 byte order mark, commas, CRLF after every row. A cell that a spreadsheet would
 * run (one beginning with = + - @, a tab or a line break) is led by an apostrophe, which `readCsv` takes off again.
 * Every other character stands as it was given.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => row.map(cellOf).join(",") + END).join("");
}

function cellOf(text: string): string {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads what `writeCsv` writes, and any RFC 4180 file with CRLF or LF; a quote that never closes runs to the end. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith(BOM) ? 1 : 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at);
    row.push(RUNS.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell);
    const more = text[next] === ",";
    at = more ? next + 1 : afterLine(text, next);
    if (more && at < text.length) continue;
    if (more) row.push("");
    rows.push(row);
    row = [];
  }
  return rows;
}

type Found = { cell: string; next: number };

function plainAt(text: string, start: number): Found {
  let next = start;
  while (next < text.length && !/[,\r\n]/.test(text[next] as string)) next++;
  return { cell: text.slice(start, next), next };
}

function quotedAt(text: string, start: number): Found {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const close = end < 0 ? text.length : end;
  const behind = plainAt(text, close + 1);
  const inside = text.slice(start + 1, close).replaceAll('""', '"');
  return { cell: inside + behind.cell, next: behind.next };
}

function afterLine(text: string, at: number): number {
  return text.startsWith(END, at) ? at + 2 : at + 1;
}

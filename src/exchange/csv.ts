const BOM = "\uFEFF";
const END = "\r\n";
/** What a spreadsheet would run as a formula, behind any number of apostrophes of ours or of the text's own. */
const RUNS = /^'*[=+\-@\t\r\n]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Writes a table as RFC 4180: a UTF-8 byte order mark, commas, CRLF after every row. A cell that a spreadsheet would
 * run (one beginning with = + - @, a tab or a line break, behind any apostrophes) is led by one more apostrophe. Every
 * other character stands as it was given.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return BOM + rows.map((row) => row.map(cellOf).join(",") + END).join("");
}

function cellOf(text: string): string {
  const safe = RUNS.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

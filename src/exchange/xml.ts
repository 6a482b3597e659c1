/** Characters that XML 1.0 may not hold in any form: most controls, lone surrogates, and two of its non-characters. */
const REFUSED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text without the characters that no XML may hold. */
export function cleanText(text: string): string {
  return text.replace(REFUSED, "");
}

/** Any text as it may stand in XML, as content or in an attribute in double quotes. */
export function xmlText(text: string): string {
  return cleanText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

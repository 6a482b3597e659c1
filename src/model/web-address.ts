/** No space and no control character: browsers take some of them out, so that another address opens than the one that is read. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const WEB = /^https?:\/\/[^\s\u0000-\u001f\u007f-\u009f]+$/i;

/**
 * An address that may be followed: one of the web, http or https in letters of any case, without the space around it.
 * @returns undefined for all else, such as `javascript:` and `data:`, and for one with spaces or control characters inside
 */
export function webAddress(address: string | undefined): string | undefined {
  const trimmed = address?.trim();
  return trimmed && WEB.test(trimmed) ? trimmed : undefined;
}

const LONGEST = 1000;

/**
 * The address of a remote dataset: https alone, without a name and password, in the form browsers give it. What follows
 * "#" is no part of what is fetched and falls away.
 * @returns undefined where it is none, or longer than a link has room for
 */
export function readSource(text: string): string | undefined {
  if (!/^https:\/\/\S+$/i.test(text) || text.length > LONGEST || !URL.canParse(text))
    return undefined;
  const address = new URL(text);
  if (address.username || address.password) return undefined;
  address.hash = "";
  return address.href;
}

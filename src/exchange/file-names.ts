/** What names a file among those handed over together. */
export type Named = { name: string; path: string };

/**
 * Finds the file that a dataset means by a path: the one that lies there, else the only one of that name, unless the
 * dataset means another of the same name by another path.
 * @param asked all paths that the dataset names
 */
export function fileAt<File extends Named>(
  path: string,
  files: readonly File[],
  asked: readonly string[],
): File | undefined {
  const exact = files.filter((file) => file.path === path || file.path.endsWith(`/${path}`));
  if (exact.length === 1) return exact[0];
  const last = nameOf(path);
  const sameName = files.filter(({ name }) => name === last);
  const rivals = new Set(asked.filter((other) => nameOf(other) === last));
  return sameName.length === 1 && rivals.size <= 1 ? sameName[0] : undefined;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

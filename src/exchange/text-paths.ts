/** The paths of the documents' texts that a dataset names instead of holding; none where the JSON cannot be read. */
export function textPathsOf(json: string): string[] {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return [];
  }
  const documents = (raw as { documents?: unknown } | null)?.documents;
  if (!Array.isArray(documents)) return [];
  return documents.flatMap((document: { text?: unknown } | null) =>
    typeof document?.text === "string" ? [document.text] : [],
  );
}

import { tooLarge } from "../exchange/entente.ts";
import { fileAt } from "../exchange/file-names.ts";
import { plainTextOf } from "../exchange/plain-text.ts";
import { textPathsOf } from "../exchange/text-paths.ts";
import type { Problem } from "../model/problem.ts";

/** A dataset as it was handed over: its JSON, the texts of its documents by path, and what was wrong with the files. */
export type Handed = { json: string; texts: ReadonlyMap<string, string>; warnings: Problem[] };

/**
 * Reads what a user picked or dropped: one .json, and of the other files those that it names.
 * @returns the dataset's texts, or the problem for which nothing was read
 */
export async function readHanded(files: readonly File[]): Promise<Handed | { refused: Problem }> {
  const [json, ...others] = files.filter(({ name }) => name.toLowerCase().endsWith(".json"));
  if (!json) {
    return refusal(
      files.map(({ name }) => name).join(", "),
      "There is no .json file among these: choose a dataset in entente/1, with the .txt files of its documents beside it.",
    );
  }
  if (others.length > 0) {
    return refusal(
      [json, ...others].map(({ name }) => name).join(", "),
      "These are several .json files, and one dataset is open at a time: choose one of them.",
    );
  }
  const large = tooLarge(json.size);
  if (large) return { refused: { ...large, path: json.name } };
  const warnings: Problem[] = [];
  const read = async (file: File) => {
    const { text, faulty } = plainTextOf(new Uint8Array(await file.arrayBuffer()));
    if (faulty) warnings.push(notUtf8(file.name));
    return text;
  };
  try {
    const text = await read(json);
    const named = files
      .filter((file) => file !== json && !tooLarge(file.size))
      .map((file) => ({ name: file.name, path: file.webkitRelativePath || file.name, file }));
    return { json: text, texts: await textsOf(text, named, read), warnings };
  } catch {
    return refusal(
      json.name,
      "The file could not be read: check that it is still there and that this browser may open it, then choose it again.",
    );
  }
}

/** The texts that a dataset asks for. A file that can't be read counts as missing, which the dataset's check tells. */
async function textsOf(
  json: string,
  files: readonly { name: string; path: string; file: File }[],
  read: (file: File) => Promise<string>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  if (files.length === 0) return texts;
  const asked = textPathsOf(json);
  for (const path of new Set(asked)) {
    const found = fileAt(path, files, asked);
    const text = found && (await read(found.file).catch(() => undefined));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

function refusal(path: string, message: string): { refused: Problem } {
  return { refused: { severity: "error", path, message } };
}

/** The warning about a file whose letters could not all be read. */
export function notUtf8(path: string): Problem {
  const message =
    "This file is not in UTF-8, so some of its letters cannot be read and stand as �: save it as UTF-8 and open it again.";
  return { severity: "warning", path, message };
}

import JSZip from "jszip";
import { xmlText } from "./xml.ts";

const MORPH =
  '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">' +
  '<mc:Choice xmlns:p159="http://schemas.microsoft.com/office/powerpoint/2015/09/main" Requires="p159">' +
  '<p:transition spd="slow"><p159:morph option="byObject"/></p:transition></mc:Choice>' +
  '<mc:Fallback><p:transition spd="slow"><p:fade/></p:transition></mc:Fallback></mc:AlternateContent>';

/** What is added to a written deck: per slide the words for its shapes, by name; `morphs`: how many slides move into each other. */
export type PartsWish = { words: readonly ReadonlyMap<string, string>[]; morphs: number };

/**
 * Adds what pptxgenjs cannot write: the Morph transition with a fade for programs without it, words for shapes, and the
 * paragraphs of the notes.
 * @throws the signal's reason where it is aborted
 */
export async function finishParts(
  deck: ArrayBuffer,
  { words, morphs }: PartsWish,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(deck);
  for (const [i, said] of words.entries()) {
    signal.throwIfAborted();
    await rewrite(zip, `ppt/slides/slide${i + 1}.xml`, (xml) => {
      const told = withWords(xml, said);
      return i > 0 && i < morphs ? told.replace("</p:clrMapOvr>", `</p:clrMapOvr>${MORPH}`) : told;
    });
    await rewrite(zip, `ppt/notesSlides/notesSlide${i + 1}.xml`, withParagraphs);
  }
  signal.throwIfAborted();
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

async function rewrite(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const file = zip.file(path);
  if (file) zip.file(path, change(await file.async("string")));
}

function withWords(xml: string, words: ReadonlyMap<string, string>): string {
  return xml.replace(/<p:cNvPr id="(\d+)" name="([^"]*)"( descr="[^"]*")?/g, (whole, id, name) => {
    const said = words.get(name);
    return said === undefined
      ? whole
      : `<p:cNvPr id="${id}" name="${name}" descr="${xmlText(said)}"`;
  });
}

/** The notes come as one run of text with line ends; each line becomes a paragraph. */
function withParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>\s*<a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(?:<a:endParaRPr[^>]*\/>)?<\/a:p>/g,
    (whole, look: string, text: string) =>
      text.includes("\n")
        ? text
            .split("\n")
            .map((line) =>
              line === "" ? "<a:p/>" : `<a:p><a:r>${look}<a:t>${line}</a:t></a:r></a:p>`,
            )
            .join("")
        : whole,
  );
}

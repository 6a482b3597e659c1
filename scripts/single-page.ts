import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import { readDataset, writeDataset } from "../src/exchange/entente.ts";
import { assemblePage, embeddedJson } from "../src/exchange/page.ts";
import { singlePagePolicy } from "./csp.mjs";

const DATASET = "data/libya.json";

/** Adds entente.html to the build: the whole app with its data in one file, which runs from disk and in any frame. */
export function singlePage(): Plugin {
  let bundled: Promise<Bundle> | undefined;
  return {
    name: "entente-single-page",
    apply: "build",
    buildStart() {
      // Beside the build itself, since it takes as long; a failure is told where it is waited for.
      bundled = bundle();
      bundled.catch(() => {});
    },
    async generateBundle() {
      const source = composePage(await (bundled ?? bundle()));
      this.emitFile({ type: "asset", fileName: "entente.html", source });
    },
  };
}

type Bundle = { style: string; script: string; page: string };

function composePage({ style, script, page }: Bundle): string {
  const attributeOf = (pattern: RegExp, name: string) => {
    const found = pattern.exec(page)?.[1];
    if (found === undefined) throw new Error(`index.html has no ${name}: give it one.`);
    return found.replaceAll("&amp;", "&");
  };
  return assemblePage({
    policy: singlePagePolicy({ script: hashOf(script), style: hashOf(style) }),
    title: attributeOf(/<title>([^<]*)<\/title>/, "title"),
    icon: attributeOf(/<link\s+rel="icon"\s+href="([^"]*)"/, "icon"),
    style,
    script,
    data: embeddedJson(writeDataset(shippedDataset())),
  });
}

/** Builds the app once more with everything in one script and one style sheet, fonts as data: addresses. */
async function bundle(): Promise<Bundle> {
  const built = await build({
    configFile: false,
    base: "./",
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const output = [built].flat().flatMap((result) => ("output" in result ? result.output : []));
  const texts = new Map(
    output.map((file) => [
      file.fileName,
      file.type === "chunk" ? file.code : Buffer.from(file.source).toString("utf8"),
    ]),
  );
  const only = (extension: string) => {
    const names = [...texts.keys()].filter((name) => name.endsWith(extension));
    if (names.length !== 1)
      throw new Error(
        `The single page needs exactly one ${extension}, and the build made ${names.join(", ") || "none"}: let nothing stand in a file of its own.`,
      );
    return texts.get(names[0] as string) as string;
  };
  const strays = [...texts.keys()].filter((name) => !/\.(js|css|html)$/.test(name));
  if (strays.length > 0) throw new Error(`The single page cannot carry ${strays.join(", ")}.`);
  return { style: only(".css").trim(), script: quiet(only(".js").trim()), page: only(".html") };
}

/** Script that may stand inside its element: in strings and patterns `\/` and `\x21` mean the same. */
function quiet(script: string): string {
  return script
    .replaceAll(/<\/(?=script)/gi, "<\\/")
    .replaceAll("<!--", "<\\x21--")
    .replaceAll("\r\n", "\n");
}

function shippedDataset() {
  const read = (path: string) => readFileSync(path, "utf8");
  const { dataset } = readDataset(read(DATASET), (name) => read(join("data", name)));
  if (!dataset) throw new Error(`${DATASET} cannot be read: npm run check-data says why.`);
  return dataset;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { CONTENT_SECURITY_POLICY, OPAQUE_ORIGIN_SCRIPT } from "./scripts/csp.mjs";
import { singlePage } from "./scripts/single-page.ts";

/** Writes the content security policy, and the way out of an opaque origin, into the built page; the dev server needs inline scripts and goes without. */
function policyMeta(): Plugin {
  return {
    name: "entente-policy-meta",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
        injectTo: "head-prepend",
      },
      { tag: "script", children: OPAQUE_ORIGIN_SCRIPT, injectTo: "head-prepend" },
    ],
  };
}

/** Copies data/ (datasets and article texts) into the build byte for byte; the dev server serves the same paths. */
function shippedData(): Plugin {
  return {
    name: "entente-shipped-data",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync("data", { recursive: true, encoding: "utf8" })) {
        if (!/\.(json|txt)$/.test(name)) continue;
        const fileName = `data/${name.replaceAll("\\", "/")}`;
        this.emitFile({ type: "asset", fileName, source: readFileSync(join("data", name)) });
      }
    },
  };
}

/** Copies examples/ into the build, with what the example deck needs of reveal.js beside it. */
function examples(): Plugin {
  return {
    name: "entente-examples",
    apply: "build",
    generateBundle() {
      const deck = dirname(createRequire(import.meta.url).resolve("reveal.js"));
      const add = (fileName: string, path: string) =>
        this.emitFile({ type: "asset", fileName, source: readFileSync(path) });
      for (const name of readdirSync("examples", { recursive: true, encoding: "utf8" })) {
        if (/\.(html|css|js)$/.test(name))
          add(`examples/${name.replaceAll("\\", "/")}`, join("examples", name));
      }
      for (const name of ["reveal.js", "reset.css", "reveal.css"])
        add(`examples/reveal/vendor/${name}`, join(deck, name));
    },
  };
}

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** Packs what main.ts imports, and what that imports, into one file: it packs smaller than many, and comes in one answer. */
function firstLoad(): Plugin {
  const main = join(import.meta.dirname, "src/main.ts");
  const needed = new Set<string>();
  const gather = (id: string, modules: Modules) => {
    if (needed.has(id)) return;
    needed.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) gather(next, modules);
  };
  const group = (id: string, modules: Modules) => {
    if (needed.size === 0) gather(main, modules);
    // main.ts waits for the dataset: what comes later would wait with it, were they in one file.
    return needed.has(id) && id !== main ? "first" : null;
  };
  return {
    name: "entente-first-load",
    apply: "build",
    buildStart: () => needed.clear(),
    config: () => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: group, debugName: "first" }] } },
        },
      },
    }),
  };
}

export default defineConfig({
  base: "./",
  plugins: [policyMeta(), firstLoad(), shippedData(), singlePage(), examples()],
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    // The policy lets fonts come from files only, never from data: addresses.
    assetsInlineLimit: (path) => (path.endsWith(".woff2") ? false : undefined),
    // How long a plugin took is no fault: a build that is well says nothing.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  worker: { format: "es" },
});

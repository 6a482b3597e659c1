import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FIRST_LOAD_KB, gzippedKb } from "./budget.mjs";
import { DIST } from "./paths.mjs";

/** @param {string} file a path in dist/ */
const sizeOf = (file) => gzippedKb(readFileSync(join(DIST, file)));

const page = readFileSync(join(DIST, "index.html"), "utf8");
// Vite names the entry, its static imports (modulepreload) and its styles in the page itself.
const files = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) =>
  String(file),
);
let total = 0;
for (const file of files) {
  const size = sizeOf(file);
  total += size;
  console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
}
const others = readdirSync(join(DIST, "assets"))
  .filter((name) => /\.(js|css)$/.test(name))
  .map((name) => `assets/${name}`)
  .filter((file) => !files.includes(file));
const late = others.reduce((sum, file) => sum + sizeOf(file), 0);
console.log(`First load: ${total.toFixed(1)} kB gzipped, of ${FIRST_LOAD_KB} kB allowed.`);
console.log(
  `Later, when the page is idle or asks for it: ${late.toFixed(1)} kB in ${others.length} files.`,
);
if (files.length === 0) throw new Error("dist/index.html names no script: run npm run build.");
if (total > FIRST_LOAD_KB) {
  console.error("The first load is over its budget: import what is not needed at once lazily.");
  process.exitCode = 1;
}

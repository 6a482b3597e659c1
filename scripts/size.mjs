import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FIRST_LOAD_KB, gzippedKb } from "./budget.mjs";
import { DIST } from "./paths.mjs";

const page = readFileSync(join(DIST, "index.html"), "utf8");
// Vite names the entry, its static imports (modulepreload) and its styles in the page itself.
const files = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) =>
  String(file),
);
let total = 0;
for (const file of files) {
  const size = gzippedKb(readFileSync(join(DIST, file)));
  total += size;
  console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`First load: ${total.toFixed(1)} kB gzipped, of ${FIRST_LOAD_KB} kB allowed.`);
if (files.length === 0) throw new Error("dist/index.html names no script: run npm run build.");
if (total > FIRST_LOAD_KB) {
  console.error("The first load is over its budget: import what is not needed at once lazily.");
  process.exitCode = 1;
}

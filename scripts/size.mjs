import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DIST } from "./paths.mjs";

/** What the first load may weigh: gzipped script and style, fonts apart. */
const BUDGET_KB = 180;

const page = readFileSync(join(DIST, "index.html"), "utf8");
// Vite names the entry, its static imports (modulepreload) and its styles in the page itself.
const files = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) =>
  String(file),
);
const sizes = files.map(
  (file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000,
);
const total = sizes.reduce((sum, size) => sum + size, 0);

files.forEach((file, index) => {
  console.log(`${sizes[index]?.toFixed(1).padStart(7)} kB  ${file}`);
});
console.log(`First load: ${total.toFixed(1)} kB gzipped, of ${BUDGET_KB} kB allowed.`);
if (files.length === 0 || total > BUDGET_KB) {
  console.error(
    "The first load is over its budget or names no script: load what is not needed at once lazily.",
  );
  process.exitCode = 1;
}

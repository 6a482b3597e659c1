import type { KnipConfig } from "knip";

/** Style sheets name fonts and each other by address: knip reads those as imports. */
function importsOfStyle(text: string): string {
  const addresses = text.matchAll(/(?:@import\s*(?:url\()?|url\()\s*["']?([^"')\s]+)/g);
  return [...addresses]
    .filter(([, address]) => !/^(data:|#)/.test(String(address)))
    .map(([, address]) => `import "${address}";`)
    .join("\n");
}

const config: KnipConfig = {
  // Benches are started as processes of their own, which no import shows.
  entry: ["tests/bench/*.bench.ts", "scripts/bench-*.mjs"],
  project: ["src/**/*.{ts,tsx,css}", "scripts/**/*.{mjs,ts}", "tests/**/*.{ts,tsx}"],
  // The build copies its files by their paths into the example deck.
  ignoreDependencies: ["reveal.js"],
  compilers: { css: importsOfStyle },
};

export default config;

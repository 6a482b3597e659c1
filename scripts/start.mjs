import { ensureBuilt } from "./build.mjs";
import { DIST } from "./paths.mjs";
import { serve } from "./server.mjs";

const wanted = Number(process.env.PORT) || 4173;

if (await ensureBuilt()) console.log("Built the app into dist/.");
const { url, port } = await serve({ root: DIST, port: wanted });
if (port !== wanted) console.log(`Port ${wanted} is taken, so this is port ${port}.`);
console.log(`Entente is at ${url} (Ctrl+C stops it).`);

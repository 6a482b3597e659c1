import { readdirSync, readFileSync } from "node:fs";
import { basename, join, posix } from "node:path";
import { parseSync } from "vite";
import { ROOT } from "../scripts/paths.mjs";

/** One file of the project: its path from the top, with slashes, and what stands in it. */
export interface Source {
  path: string;
  text: string;
}

const MAX_LINES = 300;

/** For each room, the rooms it may import; every room may import itself. */
const ROOMS: Record<string, string[]> = {
  model: [],
  engine: ["model"],
  exchange: ["model", "engine"],
  extract: ["model"],
  state: ["model", "engine", "exchange", "extract"],
  views: ["model", "engine", "exchange", "extract", "state"],
  panels: ["model", "engine", "exchange", "extract", "state", "views"],
  main: ["model", "engine", "exchange", "extract", "state", "views", "panels"],
};

const ROOMS_WITH_PREACT = ["panels", "main"];
const ROOMS_WITH_SIGNALS = ["state", "views", "panels", "main"];

/** The pure rooms name the packages they may import; the others name none. */
const PACKAGES: Record<string, RegExp> = {
  model: /^zod\/mini$/,
  engine: /^(graphology(-.+)?|d3-(array|scale|shape|time|time-format))(\/.+)?$/,
};

/** Reads every source file below the given folders of the project. */
export function readSources(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(ts|tsx|mjs|css)$/.test(name))
      .map((name) => ({
        path: `${folder}/${name.replaceAll("\\", "/")}`,
        text: readFileSync(join(ROOT, folder, name), "utf8"),
      })),
  );
}

/** Files of src/ that stand in no room. */
export function homelessFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) => !/\.(d\.ts|css)$/.test(path) && !(roomOf(path) in ROOMS))
    .map(
      ({ path }) =>
        `${path}: stands in no room; move it into one of ${Object.keys(ROOMS).join(", ")}`,
    );
}

/** Imports between rooms that run against the reading order. */
export function roomFaults(sources: Source[]): string[] {
  return eachImport(sources, (path, imported) => {
    if (!imported.startsWith("src/")) return undefined;
    const [from, to] = [roomOf(path), roomOf(imported)];
    if (from === to || ROOMS[from]?.includes(to)) return undefined;
    return `${path}: imports ${imported}; ${from} may import ${ROOMS[from]?.join(", ") || "no other room"}`;
  });
}

/** Imports of packages that a room must do without. */
export function packageFaults(sources: Source[]): string[] {
  return eachImport(sources, (path, imported) => {
    if (imported.startsWith("src/")) return undefined;
    const room = roomOf(path);
    const fault = (rule: string) => `${path}: imports ${imported}; ${rule}`;
    if (imported.startsWith("node:")) return fault("the app runs in a browser");
    if (imported === "@preact/signals-core") {
      return ROOMS_WITH_SIGNALS.includes(room) ? undefined : fault("signals begin in state");
    }
    if (/^(preact|@preact\/signals)(\/|$)/.test(imported)) {
      return ROOMS_WITH_PREACT.includes(room)
        ? undefined
        : fault("only panels and main use Preact");
    }
    const allowed = PACKAGES[room];
    return allowed && !allowed.test(imported)
      ? fault(`${room} may import ${allowed.source}`)
      : undefined;
  });
}

/** Rings of files that import each other, types included. */
export function cycleFaults(sources: Source[]): string[] {
  const graph = new Map(sources.map((source) => [source.path, importsOf(source, sources)]));
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) faults.push(`${[...trail.slice(start), path].join(" → ")}: an import cycle`);
    if (start >= 0 || done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return faults;
}

/** Files longer than a reader takes in at once. */
export function lengthFaults(sources: Source[]): string[] {
  return sources
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > MAX_LINES)
    .map(
      ({ path, lines }) =>
        `${path}: has ${lines} lines; the limit is ${MAX_LINES}, split it by idea`,
    );
}

/** Barrels, and default exports. */
export function exportFaults(sources: Source[]): string[] {
  return scriptsAmong(sources).flatMap((source) => {
    const { program, module } = parse(source);
    const faults: string[] = [];
    const exports = module.staticExports.flatMap(({ entries }) => entries);
    if (
      exports.some(
        ({ exportName }) => exportName.kind === "Default" || exportName.name === "default",
      )
    ) {
      faults.push(`${source.path}: has a default export; name it`);
    }
    const passesOn = program.body.every(
      (node) =>
        node.type === "ExportAllDeclaration" ||
        node.type === "ImportDeclaration" ||
        (node.type === "ExportNamedDeclaration" && !node.declaration),
    );
    if (exports.length > 0 && passesOn) {
      faults.push(`${source.path}: is a barrel; import from the files themselves`);
    }
    return faults;
  });
}

/** Names that say nothing of what a file is about. */
export function nameFaults(sources: Source[]): string[] {
  return sources
    .filter(({ path }) =>
      path.split("/").some((part) => /^(utils?|helpers?|misc)(\.|$)/i.test(part)),
    )
    .map(({ path }) => `${path}: is named for no idea; name it after what it does`);
}

function roomOf(path: string): string {
  if (path === "src/main.ts" || /^src\/[^/]+\.(css|d\.ts)$/.test(path)) return "main";
  return path.split("/").slice(1, -1)[0] ?? basename(path);
}

function eachImport(
  sources: Source[],
  judge: (path: string, imported: string) => string | undefined,
): string[] {
  return sources.flatMap((source) =>
    importsOf(source, sources).flatMap((imported) => judge(source.path, imported) ?? []),
  );
}

function scriptsAmong(sources: Source[]): Source[] {
  return sources.filter(({ path }) => !path.endsWith(".css"));
}

function parse({ path, text }: Source): ReturnType<typeof parseSync> {
  return parseSync(path, text);
}

/** What a file imports: paths from the top for the project's own files, package names for the rest. */
function importsOf(source: Source, sources: Source[]): string[] {
  if (source.path.endsWith(".css")) return [];
  const { module } = parse(source);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map((entry) => entry.moduleRequest?.value),
    ),
    // Also type queries and worker addresses, which the module record leaves out.
    ...[...source.text.matchAll(/(?:\bimport\(|\bnew URL\()\s*["']([^"']+)["']/g)].map(
      ([, name]) => name,
    ),
  ];
  const known = new Set(sources.map(({ path }) => path));
  return [...new Set(named.filter((name) => name !== undefined))].map((name) => {
    if (!name.startsWith(".")) return name;
    const path = posix.join(posix.dirname(source.path), name.replace(/\?.*$/, ""));
    return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate)) ?? path;
  });
}

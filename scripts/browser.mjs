import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "@playwright/test";

const isRoot = process.getuid?.() === 0;

/** How tests and screenshots launch the browser: pictures that are the same on every machine. */
export const BROWSER_ARGS = [
  // Software for WebGL alone: the page itself is put together without it, which costs half as much.
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--font-render-hinting=none",
  "--disable-lcd-text",
  ...(isRoot ? ["--no-sandbox"] : []),
];

/**
 * Finds a Chromium, Chrome or Edge, or installs one.
 * Order: CHROMIUM_PATH; Playwright's own; the system's; then an install by Playwright, or by apt as root.
 * @returns {string} path of a browser that starts
 * @throws {Error} with what to install, where none can be had
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where no file is: correct it or unset it.`);
  }
  const found = present();
  if (found) return found;
  for (const install of [installByPlaywright, installByApt]) {
    install();
    const installed = present();
    if (installed) return installed;
  }
  throw new Error(
    "No browser was found and none could be installed: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.",
  );
}

function present() {
  return [chromium.executablePath(), ...systemBrowsers()].find(
    (path) => existsSync(path) && starts(path),
  );
}

/** @returns {string[]} where browsers usually are, on this kind of system */
function systemBrowsers() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === "win32") {
    const { PROGRAMFILES = "", "PROGRAMFILES(X86)": x86 = "", LOCALAPPDATA = "" } = process.env;
    return [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
    ]);
  }
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "microsoft-edge",
  ];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * @param {string} path
 * @returns {boolean} whether it runs: a browser may lack its libraries, or be a stub that only names a package
 */
function starts(path) {
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;
}

function installByPlaywright() {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve("@playwright/test/package.json")),
    "cli.js",
  );
  console.log("No browser found: installing Playwright's Chromium.");
  run("playwright install", process.execPath, [cli, "install", "chromium"]);
}

function installByApt() {
  if (process.platform !== "linux" || !isRoot) return;
  console.log("Installing Debian's chromium.");
  run("apt-get update", "apt-get", ["update", "-q"]);
  run("apt-get install", "apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
}

/**
 * Runs an installer quietly; one that fails is followed by the next, and its first line says why.
 * @param {string} name
 * @param {string} command
 * @param {string[]} args
 */
function run(name, command, args) {
  try {
    execFileSync(command, args, {
      stdio: "pipe",
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  } catch (error) {
    const said = String(/** @type {{ stderr?: Buffer }} */ (error).stderr || error).trim();
    console.log(`${name} did not work: ${said.split("\n")[0]}`);
  }
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/server.mjs";

const outside = mkdtempSync(join(tmpdir(), "entente-server-"));
const root = join(outside, "dist");
const SCRIPT = "export const answer = 42;\n".repeat(100);
let url = "";
let close = async () => {};

beforeAll(async () => {
  mkdirSync(join(root, "assets"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Entente</title>");
  writeFileSync(join(root, ".hidden"), "hidden");
  writeFileSync(join(root, "assets/index-AbCd_123.js"), SCRIPT);
  writeFileSync(join(root, "assets/inter.woff2"), "font");
  symlinkSync(join(outside, "secret.txt"), join(root, "link.txt"));
  ({ url, close } = await serve({ root }));
});

afterAll(async () => {
  await close();
  rmSync(outside, { recursive: true });
});

/** Sends a path as it stands: fetch would tidy it first. */
function statusOfRawPath(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path }, (response) => {
      response.resume();
      done(response.statusCode);
    });
    sent.on("error", fail).end();
  });
}

test("the page comes with the security headers of the app", async () => {
  const response = await fetch(`${url}?v=1&t=2018`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("content-security-policy")).toContain(
    "require-trusted-types-for 'script'",
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("cache-control")).toBe("no-cache");
});

test("nothing outside the folder is served, by dots, encoded dots, links or hidden names", async () => {
  const paths = [
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/assets/..%5c..%5c..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/.hidden",
    "/%00",
    "/%zz",
    "/assets",
    "/missing.js",
  ];
  for (const path of paths) expect([path, await statusOfRawPath(path)]).toEqual([path, 404]);
});

test("text is compressed as the browser asks, and arrives whole", async () => {
  for (const encoding of ["br", "gzip"]) {
    const response = await fetch(`${url}assets/index-AbCd_123.js`, {
      headers: { "accept-encoding": encoding },
    });
    expect(response.headers.get("content-encoding")).toBe(encoding);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await response.text()).toBe(SCRIPT);
  }
  const plain = await fetch(`${url}assets/index-AbCd_123.js`, {
    headers: { "accept-encoding": "br;q=0, identity" },
  });
  expect(plain.headers.get("content-encoding")).toBeNull();
});

test("fonts go out as fonts and uncompressed", async () => {
  const response = await fetch(`${url}assets/inter.woff2`);
  expect(response.headers.get("content-type")).toBe("font/woff2");
  expect(response.headers.get("content-encoding")).toBeNull();
});

test("a file whose name carries a hash is kept for ever, and a known one is not sent again", async () => {
  const first = await fetch(`${url}assets/index-AbCd_123.js`);
  expect(first.headers.get("cache-control")).toContain("immutable");
  const etag = String(first.headers.get("etag"));
  const again = await fetch(`${url}assets/index-AbCd_123.js`, {
    headers: { "if-none-match": etag },
  });
  expect(again.status).toBe(304);
});

test("only reading is allowed", async () => {
  expect((await fetch(url, { method: "POST" })).status).toBe(405);
  const head = await fetch(url, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("a taken port moves on to the next", async () => {
  const first = await serve({ root });
  const second = await serve({ root, port: first.port });
  expect(second.port).toBeGreaterThan(first.port);
  await Promise.all([first.close(), second.close()]);
});

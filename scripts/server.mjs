import { realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { CONTENT_SECURITY_POLICY } from "./csp.mjs";
import { encode, readStatic } from "./static-files.mjs";

const HOST = "127.0.0.1";
const PORTS_TO_TRY = 20;
/** How far into a page its policy is looked for, in bytes. */
const LONGEST_POLICY = 4000;

/**
 * Serves a folder's files on the loopback address, with the security headers of the app.
 * @param {{ root: string, port?: number }} options `port` 0 takes any free one; a taken port moves on to the next.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} `url` ends in a slash.
 */
export async function serve({ root, port = 0 }) {
  const folder = await realpath(root);
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const bound = await listen(server, port);
  return {
    url: `http://${HOST}:${bound}/`,
    port: bound,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import("node:http").Server} server
 * @param {number} first
 * @returns {Promise<number>} the first port from `first` on that was free
 */
async function listen(server, first) {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TO_TRY - 1, 65535);
  for (let port = first; port <= last; port++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`Ports ${first} to ${last} are all taken: free one, or set PORT to another.`);
}

/**
 * @param {import("node:http").Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, port) {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, HOST, () => {
      server.off("error", fail);
      done(/** @type {import("node:net").AddressInfo} */ (server.address()).port);
    });
  });
}

/**
 * The policy that a page states for itself, or else the app's.
 * @param {import("./static-files.mjs").StaticFile} file
 */
function policyOf({ type, body }) {
  const head = type.startsWith("text/html") ? body.subarray(0, LONGEST_POLICY).toString() : "";
  const own = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(head)?.[1];
  return own?.replaceAll("&#39;", "'") ?? CONTENT_SECURITY_POLICY;
}

/**
 * @param {string} folder
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(folder, request, response) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "no-referrer");
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = await readStatic(folder, request.url ?? "/");
  if (!file) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  response.setHeader("Content-Security-Policy", policyOf(file));
  response.setHeader("ETag", file.etag);
  response.setHeader(
    "Cache-Control",
    file.immutable ? "public, max-age=31536000, immutable" : "no-cache",
  );
  response.setHeader("Vary", "Accept-Encoding");
  if (request.headers["if-none-match"]?.includes(file.etag)) {
    response.writeHead(304).end();
    return;
  }
  const { body, encoding } = await encode(
    file,
    request.headers["accept-encoding"]?.toString() ?? "",
  );
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.writeHead(200, { "Content-Type": file.type, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

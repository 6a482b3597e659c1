import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const ENCODERS = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body),
};

/**
 * A file ready to be sent.
 * @typedef {object} StaticFile
 * @property {Buffer} body bytes as stored
 * @property {string} type media type with charset
 * @property {string} etag weak: the same for every encoding of the same bytes
 * @property {boolean} immutable its name carries a hash of its content
 * @property {boolean} text worth compressing
 */

/**
 * Finds what an address names inside a folder; nothing outside it, hidden or absent is ever found.
 * @param {string} folder real path of the served folder
 * @param {string} address path and query as requested
 * @returns {Promise<StaticFile | undefined>}
 */
export async function readStatic(folder, address) {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/s, ""));
    if (!path.startsWith("/") || /\0|\\|\/\./.test(path)) return undefined;
    const file = await realpath(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return undefined;
    const body = await readFile(file);
    const type = MEDIA_TYPES[extname(file)] ?? "application/octet-stream";
    return {
      body,
      type,
      etag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`,
      immutable: /^\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path),
      text: type.includes("charset"),
    };
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code ?? "";
    if (error instanceof URIError || /^(ENOENT|ENOTDIR|EISDIR|ENAMETOOLONG)$/.test(code)) {
      return undefined;
    }
    throw error;
  }
}

/** @type {Map<string, Promise<Buffer>>} */
const encoded = new Map();

/**
 * Compresses a text file with the best encoding the browser accepts, each file and encoding once.
 * @param {StaticFile} file
 * @param {string} accepted the request's Accept-Encoding
 * @returns {Promise<{ body: Buffer, encoding: string | undefined }>}
 */
export async function encode(file, accepted) {
  const encoding = file.text
    ? Object.keys(ENCODERS).find((name) =>
        new RegExp(`\\b${name}\\b(?!;\\s*q=0(\\.0*)?(,|$))`).test(accepted),
      )
    : undefined;
  const encoder = encoding && ENCODERS[encoding];
  if (!encoder) return { body: file.body, encoding: undefined };
  const key = `${encoding} ${file.etag}`;
  const body = encoded.get(key) ?? encoder(file.body);
  encoded.set(key, body);
  return { body: await body, encoding };
}

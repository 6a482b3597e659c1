import { gzipSync } from "node:zlib";

/** What the first load may weigh in kB of gzipped script and style; fonts are not counted. */
export const FIRST_LOAD_KB = 180;

/**
 * @param {Uint8Array} body
 * @returns {number} kB after gzip
 */
export function gzippedKb(body) {
  return gzipSync(body, { level: 9 }).length / 1000;
}

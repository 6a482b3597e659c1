import { createHash } from "node:crypto";

/** Names of the Trusted Types policies the app may create; workers start through this one. */
const TRUSTED_TYPES_POLICIES = ["entente-worker"];

/**
 * Runs before all else in the built page. Where that has no origin of its own (opened from disk, or inside a sandboxed
 * frame) no module can be fetched, and the page that carries everything in one file takes its place.
 */
export const OPAQUE_ORIGIN_SCRIPT =
  'self.origin==="null"&&(stop(),location.replace("entente.html"+location.search+location.hash))';

const TRUSTED = [
  "require-trusted-types-for 'script'",
  `trusted-types ${TRUSTED_TYPES_POLICIES.join(" ")}`,
];

/**
 * The content security policy of the built app, which asks no other host for anything but a dataset that a link leads to and
 * its reader has agreed to: sent as a header by the server and kept in a meta tag.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${createHash("sha256").update(OPAQUE_ORIGIN_SCRIPT).digest("base64")}'`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self' https:",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  ...TRUSTED,
].join("; ");

/**
 * The policy of the page in one file: its own script and style and nothing else, and no request at all.
 * @param {{ script: string, style: string }} hashes each as "sha256-…"
 * @returns {string}
 */
export function singlePagePolicy({ script, style }) {
  return [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    "font-src data:",
    "img-src data: blob:",
    "base-uri 'none'",
    "form-action 'none'",
    ...TRUSTED,
  ].join("; ");
}

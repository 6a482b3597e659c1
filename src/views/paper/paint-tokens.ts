import type { Paint } from "../../engine/marks.ts";

/** The design token that holds each paint's colour. */
export const PAINT_TOKENS: Readonly<Record<Paint, string>> = {
  ground: "--ground",
  hull: "--hull",
  band: "--hull-band-c",
  "hull-line": "--hull-line",
  ink: "--ink",
  "ink-2": "--ink-2",
  "ink-3": "--ink-3",
  ghost: "--ghost",
  card: "--card",
  line: "--line",
  hatch: "--hatch",
  mark: "--mark",
  "stance-0": "--coop-m",
  "stance-1": "--coop-v",
  "stance-2": "--neutral",
  "stance-3": "--conf-v",
  "stance-4": "--conf-m",
  "pale-0": "--coop-m-t",
  "pale-1": "--coop-v-t",
  "pale-2": "--neutral-t",
  "pale-3": "--conf-v-t",
  "pale-4": "--conf-m-t",
};

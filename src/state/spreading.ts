import { later } from "./later.ts";

/** The layout for crowds. It must have come before a dataset that is to be spread is put on the table. */
export const SPREAD = later(() => import("../engine/spread.ts").then((part) => part.spread));

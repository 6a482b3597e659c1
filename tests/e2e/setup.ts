import { ensureBuilt } from "../../scripts/build.mjs";

/** Playwright runs this once before all specs: they drive the built app. */
export default async function buildApp(): Promise<void> {
  await ensureBuilt();
}

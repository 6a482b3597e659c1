import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    environment: "node",
    // How busy the machine is must decide nothing: this only ends a test that hangs.
    testTimeout: 120_000,
  },
});

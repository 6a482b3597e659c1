import { expect, test } from "vitest";
import { lockfileFaults } from "../../scripts/check-lockfile.mjs";

const NATIVE = {
  "node_modules/tool": {
    optionalDependencies: {
      "tool-darwin-arm64": "1.0.0",
      "tool-linux-x64": "1.0.0",
      "tool-win32-x64": "1.0.0",
    },
  },
  "node_modules/tool-darwin-arm64": { os: ["darwin"] },
  "node_modules/tool-linux-x64": { os: ["linux"] },
  "node_modules/tool/node_modules/tool-win32-x64": { os: ["win32"] },
};

test("a native package with all its binaries is in order, wherever they are installed", () => {
  expect(lockfileFaults({ packages: NATIVE })).toEqual([]);
});

test("a binary that npm left out of the lockfile is named", () => {
  const { "node_modules/tool-darwin-arm64": _, ...packages } = NATIVE;
  expect(lockfileFaults({ packages })).toEqual([
    "node_modules/tool: tool-darwin-arm64 is not locked; pin a version whose binaries are all published.",
    "node_modules/tool: has no binary for darwin; pin a version that has one.",
  ]);
});

test("a download address is named", () => {
  const packages = { "node_modules/a": { resolved: "https://example.org/a.tgz" } };
  expect(lockfileFaults({ packages })).toHaveLength(1);
});

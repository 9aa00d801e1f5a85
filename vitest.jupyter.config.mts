import { defineConfig } from "vitest/config";

// Tests that need Jupyter: JUPYTER=/path/to/jupyter npx vitest run --config vitest.jupyter.config.mts
export default defineConfig({
  test: {
    include: ["tests/jupyter/**/*.test.ts"],
    env: { TZ: "Asia/Shanghai" },
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/browser/**", "tests/jupyter/**", "tests/bench/**", "tests/office/**"],
    env: { TZ: "Asia/Shanghai" },
    testTimeout: 30_000,
  },
});

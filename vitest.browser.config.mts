import { defineConfig } from "vitest/config";

// Pages in a real Chromium: `npx vitest run -c vitest.browser.config.mts`.
export default defineConfig({
  test: {
    include: ["tests/browser/**/*.test.ts"],
    env: { TZ: "Asia/Shanghai" },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});

import { defineConfig } from "vitest/config";

// Word files and slides as LibreOffice opens them: `npx vitest run -c vitest.office.config.mts`.
export default defineConfig({
  test: {
    include: ["tests/office/**/*.test.ts"],
    env: { TZ: "Asia/Shanghai" },
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});

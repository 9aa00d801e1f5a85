// After an install: take away what big packages bring and nothing here reads. No smaller packages have what is needed of
// them: danfojs-node calls what only the whole of tensorflow exports, and the fonts come in nine weights or none.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

const UNREAD = [
  ["@tensorflow", /\.map$/u], // 191 of 272 MB
  ["@expo-google-fonts/noto-sans-sc", /(?<!400Regular|700Bold)\.ttf$/u], // 75 of 96 MB
];

for (const [name, unread] of UNREAD) {
  const folder = join(import.meta.dirname, "..", "..", "node_modules", name);
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  for (const file of files) if (unread.test(file)) rmSync(join(folder, file));
}

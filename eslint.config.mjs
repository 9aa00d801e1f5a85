import eslint from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "exports/", ".jianbao/", "notebooks/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.ts", "**/*.mts"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.check.json", tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A full-width space in a bulletin is data: rules that match it must be able to write it.
      "no-irregular-whitespace": ["error", { skipRegExps: true, skipStrings: true, skipTemplates: true }],
    },
  },
  {
    // No text that somebody puts into seeds/ may make an expression run for hours: none backtracks over and over, and none
    // that reads a bulletin or a table starts anew at every character of a long run.
    files: ["src/**/*.ts"],
    plugins: { regexp },
    rules: { "regexp/no-super-linear-backtracking": ["error", { report: "potential" }] },
  },
  {
    // No shell: what a person wrote into a name or a cell is an argument, never a command.
    files: ["src/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: ["child_process", "node:child_process"].map((name) => ({ name, importNames: ["exec", "execSync"] })) },
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.name=/^(?:spawn|execFile|fork)/] Property[key.name='shell']",
          message: "no shell",
        },
      ],
    },
  },
  {
    files: ["src/{text,corpus,quantities,metrics,entities,dataset}/**/*.ts"],
    rules: { "regexp/no-super-linear-move": ["error", { report: "potential" }] },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: {
      globals: {
        Buffer: "readonly",
        console: "readonly",
        process: "readonly",
        performance: "readonly",
        URL: "readonly",
      },
    },
  },
);

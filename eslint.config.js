import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import globals from "globals";
import tseslint from "typescript-eslint";

const longestFile = { max: 300, skipBlankLines: true, skipComments: true };
const namedExportsOnly = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: one name for one thing, wherever it is used.",
};

export default tseslint.config(
  { ignores: ["dist", ".astro", ".cache", "node_modules", "coverage", "test-results"] },
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs["flat/recommended"],
  { languageOptions: { globals: { ...globals.node, ...globals.es2024 } } },
  {
    files: ["src/client/**"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["**/*.ts", "**/*.mjs"],
    rules: {
      "no-restricted-syntax": ["error", namedExportsOnly],
      "max-lines": ["error", longestFile],
      eqeqeq: "error",
      "prefer-const": "error",
    },
  },
  {
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      // A lookup that the types cannot follow is asserted where the line before has proved it.
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // Tools read these by their default export.
    files: ["**/*.config.*", "scripts/e2e/server.ts"],
    rules: { "no-restricted-syntax": "off" },
  },
  { files: ["src/**/*.ts"], ignores: ["src/integrations/**"], rules: { "no-console": "error" } },
);

import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import boundaries from 'eslint-plugin-boundaries';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import * as typescript from 'typescript-eslint';
import { boundariesConfig } from './eslint-rules/boundaries.mjs';
import { documentedExports } from './eslint-rules/documented-exports.mjs';
import { noLiteralText } from './eslint-rules/no-literal-text.mjs';

const tests = ['**/*.test.{ts,tsx,mjs}', '**/*.spec.ts'];

/** Where sentences may stand: catalogues, what they are made with, tests, and what the vendor's programs write in their logs. */
const words = ['**/{texts,*.texts}.ts', 'app/texts/**', ...tests, 'app/assert-never.ts', 'app/logs/**'];

/** Imports that only some may use, each with its reason; a file gets all of them but those it is named for. */
const imports = {
  electron: {
    group: ['electron', 'electron/*'],
    message: 'Only main/{index,opening,wizard,window,security,protocol}.ts, main/ipc/ and main/preload/ know Electron.',
  },
  fluent: { group: ['@fluentui/*'], message: 'Only renderer/parts/ and renderer/theme/ know Fluent UI: use or add a part.' },
  node: { group: ['node:*'], message: 'app/ and renderer/ know no Node: let main/ do it.' },
};
const rawIpc = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'Calls and events go through app/ipc/contract.ts: use main/ipc/serve.ts.',
};

/**
 * @param {readonly (keyof typeof imports)[]} forbidden
 * @param {readonly object[]} [paths]
 * @returns {import('eslint').Linter.RulesRecord}
 */
const refuse = (forbidden, paths = []) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: forbidden.map((name) => imports[name]), paths: [...paths] }],
});

/**
 * @param {number} max lines of a function, blank ones and comments not counted
 * @returns {import('eslint').Linter.RulesRecord}
 */
const functionLines = (max) => ({ 'max-lines-per-function': ['error', { max, skipBlankLines: true, skipComments: true }] });

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'release/', 'out/', '.cache/', 'test-results/', 'playwright-report/', '**/*.cjs'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  typescript.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { boundaries, house: { rules: { 'no-literal-text': noLiteralText, 'documented-exports': documentedExports } } },
    settings: { ...boundariesConfig.settings, 'import/resolver': { node: { extensions: ['.ts', '.tsx', '.mjs'] } } },
    rules: {
      ...boundariesConfig.rules,
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      ...functionLines(40),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name it: a default export has another name in every file.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
      ],
      'house/documented-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Names of files are judged by them.
      'no-control-regex': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  { files: ['{app,main,renderer}/**'], rules: { 'no-console': 'error' } },
  { files: ['app/**', 'renderer/**'], rules: refuse(['electron', 'fluent', 'node']) },
  { files: ['renderer/{parts,theme}/**'], rules: refuse(['electron', 'node']) },
  { files: ['main/**'], rules: refuse(['electron', 'fluent']) },
  { files: ['main/{index,opening,wizard,window,security,protocol}.ts', 'main/ipc/**'], rules: refuse(['fluent'], [rawIpc]) },
  { files: ['main/ipc/serve.ts', 'main/preload/**'], rules: refuse(['fluent']) },
  {
    files: ['{app,main}/**/*.ts'],
    ignores: words,
    rules: { 'house/no-literal-text': 'error' },
  },
  { files: ['**/*.tsx'], ...hooks.configs.flat['recommended-latest'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.tsx'], rules: functionLines(80) },
  { files: ['**/{texts,*.texts}.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  { files: ['*.config.{ts,mjs}', 'e2e/**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'house/documented-exports': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      ...refuse([]),
    },
  },
);

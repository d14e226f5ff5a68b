import { join } from 'node:path';
import { countOfPlaywright, countOfVitest } from './count.mjs';

/**
 * @typedef {object} Gate
 * @property {string} name what `npm test -- <name>` calls it
 * @property {string} script of a package in `node_modules`, run with this Node
 * @property {readonly string[]} args
 * @property {'nothing' | 'sample' | 'windows' | 'screens' | 'everything'} needs what has to be set up besides the dependencies
 * @property {Report} [report] for gates that count tests of their own
 *
 * @typedef {object} Report
 * @property {string} file relative to the checkout
 * @property {string} variable of the environment that names the file to the runner; empty when `args` do
 * @property {(report: unknown) => import('./count.mjs').Count} count
 */

const results = join('.cache', 'results');
const unit = join(results, 'unit.json');
const windows = join(results, 'windows.json');

/** Everything `npm test` asks for, in this order: what answers fastest first. */
export const gates = /** @type {readonly Gate[]} */ ([
  { name: 'format', script: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'], needs: 'nothing' },
  { name: 'types', script: 'typescript/bin/tsc', args: ['--build'], needs: 'nothing' },
  { name: 'lint', script: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'], needs: 'nothing' },
  {
    name: 'dependencies',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['app', 'main', 'renderer', '--config', '.dependency-cruiser.cjs'],
    needs: 'nothing',
  },
  { name: 'dead-code', script: 'knip/bin/knip.js', args: [], needs: 'nothing' },
  {
    name: 'unit',
    script: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    needs: 'sample',
    report: { file: unit, variable: '', count: countOfVitest },
  },
  {
    name: 'windows',
    script: 'vitest/vitest.mjs',
    args: ['run', '--config', 'e2e/windows/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${windows}`],
    needs: 'windows',
    report: { file: windows, variable: '', count: countOfVitest },
  },
  {
    name: 'screens',
    script: '@playwright/test/cli.js',
    args: ['test', '--config', 'e2e/screens/playwright.config.ts', '--reporter=dot,json'],
    needs: 'screens',
    report: { file: join(results, 'screens.json'), variable: 'PLAYWRIGHT_JSON_OUTPUT_FILE', count: countOfPlaywright },
  },
  {
    name: 'e2e',
    script: '@playwright/test/cli.js',
    args: ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    needs: 'everything',
    report: { file: join(results, 'e2e.json'), variable: 'PLAYWRIGHT_JSON_OUTPUT_FILE', count: countOfPlaywright },
  },
]);

/**
 * The gates a person asks for by name, in the order of the house; all of them when none is named.
 * @param {readonly string[]} names
 * @returns {{ chosen: readonly Gate[], unknown: readonly string[] }}
 */
export function chooseGates(names) {
  return {
    chosen: gates.filter(({ name }) => names.length === 0 || names.includes(name)),
    unknown: names.filter((name) => !gates.some((gate) => gate.name === name)),
  };
}

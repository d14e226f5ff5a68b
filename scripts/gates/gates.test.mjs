import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseGates, gates } from './gates.mjs';

const root = resolve(import.meta.dirname, '../..');

/** Packages a wrong import can name, as small as they can be. */
const packages = ['zod', 'electron', '@fluentui/react', 'left-pad'].flatMap((name) => [
  [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' })],
  [`node_modules/${name}/index.js`, 'export const a = 1; export const ipcMain = 1;'],
  [`node_modules/${name}/index.d.ts`, 'export declare const a: number; export declare const ipcMain: number;'],
]);

/** A house where everybody behaves. */
const house = [
  ...packages,
  ['package.json', JSON.stringify({ name: 'house', type: 'module' })],
  [
    'tsconfig.json',
    JSON.stringify({
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        allowImportingTsExtensions: true,
        noEmit: true,
        strict: true,
        jsx: 'react-jsx',
      },
    }),
  ],
  ...[
    'app/a.ts',
    'main/window.ts',
    'main/steps/a.ts',
    'main/ipc/a.ts',
    'renderer/wizard/a.ts',
    'renderer/parts/a.ts',
    'renderer/texts/a.ts',
  ].map(good),
  ...['renderer/pages/one/a.ts', 'renderer/pages/two/a.ts', 'renderer/pages/index.ts', 'main/steps/a.test.ts'].map(good),
];

/** A wrong import, and the rules of ESLint and dependency-cruiser that refuse it. */
const wrong = /** @type {readonly (readonly [from: string, to: string, lint: string, cruise: string])[]} */ ([
  ['app/bad-node.ts', 'node:path', '@typescript-eslint/no-restricted-imports', 'app-is-pure'],
  ['app/bad-package.ts', 'left-pad', '', 'app-is-pure'],
  ['app/bad-main.ts', '../main/steps/a.ts', 'boundaries/dependencies', 'app-is-pure'],
  ['main/steps/bad-electron.ts', 'electron', '@typescript-eslint/no-restricted-imports', 'only-main-knows-electron'],
  ['main/steps/bad-window.ts', '../window.ts', 'boundaries/dependencies', 'plain-main-stays-plain'],
  ['main/steps/bad-bridge.ts', '../ipc/a.ts', 'boundaries/dependencies', 'plain-main-stays-plain'],
  ['main/steps/bad-renderer.ts', '../../renderer/wizard/a.ts', 'boundaries/dependencies', 'main-knows-no-renderer'],
  ['main/steps/bad-test.ts', './a.test.ts', '', 'no-production-code-from-tests'],
  ['main/preload/bad-main.ts', '../steps/a.ts', 'boundaries/dependencies', 'preload-imports-only-app'],
  ['renderer/wizard/bad-main.ts', '../../main/steps/a.ts', 'boundaries/dependencies', 'renderer-knows-no-main'],
  ['renderer/wizard/bad-node.ts', 'node:path', '@typescript-eslint/no-restricted-imports', 'renderer-knows-no-node'],
  ['renderer/wizard/bad-page.ts', '../pages/one/a.ts', 'boundaries/dependencies', 'wizard-knows-no-page'],
  ['renderer/wizard/bad-fluent.ts', '@fluentui/react', '@typescript-eslint/no-restricted-imports', 'only-parts-know-fluent'],
  ['renderer/parts/bad-page.ts', '../pages/one/a.ts', 'boundaries/dependencies', 'wizard-knows-no-page'],
  ['renderer/pages/two/bad-page.ts', '../one/a.ts', 'boundaries/dependencies', 'pages-are-islands'],
  ['renderer/pages/two/bad-list.ts', '../index.ts', 'boundaries/dependencies', 'pages-are-islands'],
]);

/** Imports that look similar and are right. */
const right = /** @type {readonly (readonly [from: string, to: string])[]} */ ([
  ['app/ok-zod.ts', 'zod'],
  ['main/window.ts', 'electron'],
  ['main/ipc/ok-main.ts', '../steps/a.ts'],
  ['main/index.ts', './ipc/ok-main.ts'],
  ['main/steps/ok-node.ts', 'node:path'],
  ['main/steps/ok-app.ts', '../../app/a.ts'],
  ['renderer/parts/ok-fluent.ts', '@fluentui/react'],
  ['renderer/pages/one/ok-own.ts', './a.ts'],
  ['renderer/pages/one/ok-wizard.ts', '../../wizard/a.ts'],
  ['renderer/pages/ok-list.ts', './one/a.ts'],
]);

describe('the gates of the house', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gates-'));
  /** @type {Readonly<Record<string, readonly string[]>>} */
  let linted = {};
  /** @type {Readonly<Record<string, readonly string[]>>} */
  let cruised = {};

  beforeAll(() => {
    const files = [...house, ...[...right, ...wrong].map(([from, to]) => [from, importing(to)])];
    for (const [name = '', content = ''] of files) write(join(folder, name), content);
    write(join(folder, 'main/steps/bad-ipc.ts'), `import { ipcMain } from 'electron';\n/** Raw. */\nexport const raw = ipcMain;\n`);
    write(join(folder, 'main/ipc/bad-ipc.ts'), `import { ipcMain } from 'electron';\n/** Raw. */\nexport const raw = ipcMain;\n`);
    write(join(folder, 'app/cycle-a.ts'), `/** A. */\nexport * from './cycle-b.ts';\n`);
    write(join(folder, 'app/cycle-b.ts'), `/** B. */\nexport * from './cycle-a.ts';\n`);
    write(join(folder, 'app/text.ts'), `/** Words. */\nexport const words = 'Not enough memory';\n`);
    write(join(folder, 'app/long.ts'), `/** Long. */\nexport const long = 1;\n${'// line\n'.repeat(250)}`);
    write(join(folder, 'app/default.ts'), `export default 1;\n`);
    write(join(folder, 'main/steps/console.ts'), `console.log(1);\n`);
    linted = lint(folder);
    cruised = cruise(folder);
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(wrong.filter(([, , rule]) => rule !== ''))('lint refuses that %s imports %s', (from, _to, rule) => {
    expect(linted[from]).toContain(rule);
  });

  it.each(wrong)('dependency-cruiser refuses that %s imports %s', (from, _to, _lint, rule) => {
    expect(cruised[from]).toContain(rule);
  });

  it.each(right)('lets %s import %s', (from) => {
    expect({ lint: linted[from], cruise: cruised[from]?.filter((rule) => rule !== 'no-orphans') }).toEqual({
      lint: [],
      cruise: cruised[from] && [],
    });
  });

  it.each([
    ['main/ipc/bad-ipc.ts', '@typescript-eslint/no-restricted-imports'],
    ['main/steps/bad-ipc.ts', '@typescript-eslint/no-restricted-imports'],
    ['app/text.ts', 'house/no-literal-text'],
    ['app/long.ts', 'max-lines'],
    ['app/default.ts', 'no-restricted-syntax'],
    ['main/steps/console.ts', 'no-console'],
  ])('lint refuses what stands in %s', (file, rule) => {
    expect(linted[file]).toContain(rule);
  });

  it('dependency-cruiser refuses cycles and files nobody imports', () => {
    expect(cruised['app/cycle-a.ts']).toContain('no-cycles');
    expect(cruised['app/long.ts']).toContain('no-orphans');
  });
});

describe('choosing gates', () => {
  it('takes all of them when none is named', () => {
    expect(chooseGates([])).toEqual({ chosen: gates, unknown: [] });
  });

  it('takes the named ones in the order of the house, and tells what it does not know', () => {
    const { chosen, unknown } = chooseGates(['unit', 'types', 'nonsense']);
    expect(chosen.map(({ name }) => name)).toEqual(['types', 'unit']);
    expect(unknown).toEqual(['nonsense']);
  });
});

/** @param {string} to */
function importing(to) {
  return to.startsWith('node:')
    ? `import '${to}';\n/** Used. */\nexport const used = 1;\n`
    : `import { a } from '${to}';\n/** Used. */\nexport const used = a;\n/** Again. */\nexport { a };\n`;
}

/** @param {string} name */
function good(name) {
  return [name, '/** Something. */\nexport const a = 1;\n'];
}

/**
 * @param {string} file
 * @param {string} content
 */
function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/**
 * @param {string} cwd
 * @returns {Record<string, readonly string[]>} rules broken, by file
 */
function lint(cwd) {
  const output = outputOf(cwd, 'eslint/bin/eslint.js', ['--config', join(root, 'eslint.config.mjs'), '--format', 'json', '.']);
  const files = /** @type {{ filePath: string, messages: { ruleId: string | null, message: string }[] }[]} */ (parsed(output));
  return Object.fromEntries(
    files.map(({ filePath, messages }) => [nameIn(cwd, filePath), messages.map(({ ruleId, message }) => ruleId ?? message)]),
  );
}

/**
 * @param {string} cwd
 * @returns {Record<string, string[]>} rules broken, by file
 */
function cruise(cwd) {
  const args = ['app', 'main', 'renderer', '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const { summary } = /** @type {{ summary: { violations: { from: string, rule: { name: string } }[] } }} */ (
    parsed(outputOf(cwd, 'dependency-cruiser/bin/dependency-cruise.mjs', args))
  );
  /** @type {Record<string, string[]>} */
  const rules = {};
  for (const { from, rule } of summary.violations) rules[from] = [...(rules[from] ?? []), rule.name];
  return rules;
}

/**
 * @param {string} json
 * @returns {unknown}
 */
function parsed(json) {
  return JSON.parse(json);
}

/**
 * @param {string} cwd
 * @param {string} script
 * @param {readonly string[]} args
 */
function outputOf(cwd, script, args) {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (stdout === '') throw new Error(stderr);
  return stdout;
}

/**
 * @param {string} folder
 * @param {string} file
 */
function nameIn(folder, file) {
  return file.slice(folder.length + 1).replaceAll('\\', '/');
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronExecutable } from '../../scripts/setup/electron.mjs';
import { electronSwitches } from '../../scripts/setup/launch.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Starts of each kind; the median of this many is steady within a few percent. */
const starts = 15;
const judgements = 300;

/**
 * What a bench asks of the checks: its bundle is loaded from a file.
 * @typedef {object} Judge
 * @property {(world: unknown) => number} judge judges all rules on a world; how many there were
 * @property {(world: unknown, ready: unknown) => unknown} laidOver
 */

const folder = mkdtempSync(join(tmpdir(), 'checks-bench-'));
try {
  const rules = await judging();
  const { command, empty } = starting();
  const ratio = command / empty;
  const lines = [
    [
      'all rules on a world',
      rules.count === 0 ? 'none' : `${ms(rules.median)} (${String(rules.count)} checks, median of ${String(judgements)})`,
      'aim: under 20 ms',
    ],
    ['the same, the very first time', ms(rules.first), ''],
    ['an empty Electron, from start to end', `${ms(empty)} (median of ${String(starts)})`, ''],
    ['check from the command line', `${ms(command)} (median of ${String(starts)}, in turns)`, ''],
    ['check against an empty Electron', ratio.toFixed(2), 'aim: at most 1.50'],
  ];
  for (const [what = '', value = '', aim = ''] of lines)
    process.stdout.write(`${what.padEnd(38)} ${value.padEnd(40)} ${aim}`.trimEnd().concat('\n'));
  process.exitCode = rules.median < 20 && ratio <= 1.5 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Every rule on the world with an instance of SQL Server of its own, in this process. */
async function judging() {
  const { judge, laidOver } = await bundled();
  const read = (/** @type {string} */ path) => /** @type {unknown} */ (JSON.parse(readFileSync(join(root, path), 'utf8')));
  const world = laidOver(read('e2e/worlds/own-sql-2017-ready.json'), read('assets/sample/world.json'));
  const [first = 0, ...times] = Array.from({ length: judgements + 1 }, () => timeOf(() => judge(world)));
  return { first, median: median(times), count: judge(world) };
}

/**
 * The checks are TypeScript, which not every Node we support reads: bundled, then loaded.
 * @returns {Promise<Judge>}
 */
async function bundled() {
  const { rolldown } = await import('rolldown');
  const entry = join(folder, 'judge.mjs');
  const from = (/** @type {string} */ path) => JSON.stringify(join(root, path));
  writeFileSync(
    entry,
    `import { runChecks } from ${from('app/checks/run-checks.ts')};
import { mabsV3 } from ${from('app/products/mabs-v3.ts')};
export { laidOver } from ${from('app/machine/world.ts')};
const answers = {
  sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' },
  folders: { programFiles: 'C:\\\\Program Files\\\\B', databaseFiles: 'C:\\\\B', scratch: 'C:\\\\S', cloudDataGigabytes: 100 },
};
const time = '2026-01-01T00:00:00.000Z';
export const judge = ({ facts }) =>
  runChecks({ facts, context: { product: mabsV3, mode: 'check', answers }, stages: ['server', 'sql'], only: null, gatheredAt: time, finishedAt: time })
    .results.length;
`,
  );
  const bundle = await rolldown({ input: entry, cwd: root, platform: 'node', resolve: { modules: [join(root, 'node_modules')] } });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const loaded = /** @type {unknown} */ (await import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`));
  return /** @type {Judge} */ (loaded);
}

/** The command and an Electron that does nothing but end when it is ready, in turns: what disturbs one disturbs the other. */
function starting() {
  const idle = join(folder, 'idle');
  const main = "const { app } = require('electron'); app.whenReady().then(() => app.exit(0));";
  mkdirSync(idle);
  writeFileSync(join(idle, 'package.json'), JSON.stringify({ name: 'idle', version: '1.0.0', main: 'main.cjs' }));
  writeFileSync(join(idle, 'main.cjs'), main);
  const facts = join(folder, 'state');
  const check = [root, 'check', '--product', 'sample', '--format', 'json', '--out', join(folder, 'run.json'), '--state', facts];
  run(check);
  run([idle]);
  const pairs = Array.from({ length: starts }, () => ({ command: timeOf(() => run(check)), empty: timeOf(() => run([idle])) }));
  return { command: median(pairs.map(({ command }) => command)), empty: median(pairs.map(({ empty }) => empty)) };
}

/** @param {readonly string[]} args */
function run(args) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const { status, stderr } = spawnSync(electronExecutable(root), [...electronSwitches(), ...args], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${String(status)}: ${stderr}`);
}

/** @param {() => unknown} work */
function timeOf(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param {readonly number[]} numbers */
function median(numbers) {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}

/** @param {number} time in milliseconds */
function ms(time) {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rawText } from '../../scripts/raw-text.mjs';
import { benchPackage } from './bench-package.mjs';
import { medianOf } from './measure.mjs';
import { measureStarts } from './ui-start.mjs';

// `npm run bench -- ui`: how quickly the window is there and how smoothly it goes on, beside a window with nothing in it.

/**
 * @typedef {object} Drawn
 * @property {number} frames
 * @property {number} late share of frames that came too late
 * @property {number} longestTask milliseconds; 0: none was long
 *
 * @typedef {object} Walked
 * @property {readonly { page: string, time: number }[]} changes
 * @property {Drawn & { seconds: number, events: number }} extraction
 * @property {Drawn} rest
 * @property {Drawn} log
 */

const root = resolve(import.meta.dirname, '../..');
const starts = 15;
const rounds = 4;

const first = firstBundleSize();
const start = await measureStarts(root, starts);
const { folder } = await benchPackage(root, 'ui', 300);
const { changes, extraction, rest, log } = await walked(folder);
const sorted = changes.map(({ time }) => time).sort((left, right) => left - right);
const slowest = slowestPages(changes);
const slow = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;

/** @type {readonly (readonly [string, string, string, boolean])[]} */
const lines = [
  ['first bundle, after gzip', `${(first / 1000).toFixed(0)} kB`, 'at most 400 kB', first <= 400_000],
  ['an empty window can be acted on after', ms(start.empty), '', true],
  ['the wizard after', `${ms(start.wizard)} (medians of ${starts}, in turns)`, '', true],
  ['the wizard against an empty window', start.ratio.toFixed(2), 'at most 1.60', start.ratio <= 1.6],
  ['a change of page', `${ms(medianOf(sorted))} (median of ${changes.length})`, '', true],
  ['the slowest pages', slowest, '', true],
  ['95 of 100 changes within', ms(slow), 'under 100 ms', slow < 100],
  ['progress told during an extraction', `${(extraction.events / extraction.seconds).toFixed(1)} a second`, '', true],
  ['longest task meanwhile', task(extraction), 'under 50 ms', extraction.longestTask < 50],
  ['late frames at rest', percent(rest), '', true],
  ['late frames while 10 000 lines arrive', percent(log), '', true],
  ['longest task meanwhile', task(log), 'under 50 ms', log.longestTask < 50],
];
for (const [what, value, aim] of lines) console.log(`${what.padEnd(40)} ${value.padEnd(36)} ${aim}`.trimEnd());
process.exitCode = lines.every(([, , , isReached]) => isReached) ? 0 : 1;

/** What the page names in its head, as the build counts it (scripts/first-bundle.mjs). */
function firstBundleSize() {
  const page = join(root, 'dist/renderer');
  const named = [...readFileSync(join(page, 'index.html'), 'utf8').matchAll(/(?:src|href)="\.\/(?<file>[^"]+)"/gu)];
  return named.reduce((sum, { groups }) => sum + gzipSync(readFileSync(join(page, groups?.['file'] ?? ''))).length, 0);
}

/**
 * The walk is TypeScript, which not every Node we support reads: bundled, then loaded.
 * @param {string} packageFolder
 */
async function walked(packageFolder) {
  const { rolldown } = await import('rolldown');
  const input = join(root, 'e2e/bench/walk-in-electron.ts');
  const bundle = await rolldown({ input, cwd: root, platform: 'node', external: [/^playwright/u, /^@playwright/u], plugins: [rawText] });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const folder = join(root, '.cache/bench/walk');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.mjs'), output[0].code);
  const loaded = /** @type {unknown} */ (await import(pathToFileURL(join(folder, 'index.mjs')).href));
  const { measureWalk } = /** @type {{ measureWalk: (root: string, work: string, folder: string, rounds: number) => Promise<Walked> }} */ (
    loaded
  );
  return await measureWalk(root, join(folder, 'work'), packageFolder, rounds);
}

/** @param {readonly { page: string, time: number }[]} changes */
function slowestPages(changes) {
  const pages = [...new Set(changes.map(({ page }) => page))].map((page) => {
    const times = changes.filter((change) => change.page === page).map(({ time }) => time);
    return { page, median: medianOf(times) };
  });
  return pages
    .sort((left, right) => right.median - left.median)
    .slice(0, 3)
    .map(({ page, median }) => `${page} ${ms(median)}`)
    .join(', ');
}

/** @param {number} time in milliseconds */
function ms(time) {
  return `${time.toFixed(0)} ms`;
}

/** @param {Drawn} drawn */
function task({ longestTask }) {
  return longestTask === 0 ? 'none of 50 ms or more' : ms(longestTask);
}

/** @param {Drawn} drawn */
function percent({ late, frames }) {
  return `${(late * 100).toFixed(1)} % of ${frames}`;
}

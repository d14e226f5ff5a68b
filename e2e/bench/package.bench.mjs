import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { sevenZip } from '../../scripts/setup/seven-zip.mjs';
import { benchPackage } from './bench-package.mjs';
import { bundleForElectron, runInElectron, secondsOf, startInElectron } from './in-electron.mjs';
import { medianOf, megabytes, timed } from './measure.mjs';

// `npm run bench -- package`: verification and extraction inside Electron, beside what a user would take instead.

const root = resolve(import.meta.dirname, '../..');
const rounds = 5;
const app = await bundleForElectron(root, 'package-in-electron.ts');
const work = join(root, '.cache/bench/work');
const out = join(work, 'extracted');

const { folder, unpacked, packed } = await benchPackage(root, 'large', 1100);
const parts = (await readdir(folder)).filter((name) => name !== 'SHA256SUMS').map((name) => join(folder, name));
console.log(
  `A package of ${megabytes(unpacked)} unpacked, ${megabytes(packed)} in ${parts.length} parts; medians of ${rounds} rounds, in turn.\n`,
);

const fresh = () => rmSync(work, { recursive: true, force: true });
/** @param {string} job */
const ours = async (job) => secondsOf(await runInElectron(root, app, [job, folder, out]), job);
const byOpenssl = () => timed('openssl', ['dgst', '-sha256', ...parts]);
const bySevenZip = () => {
  fresh();
  return timed(sevenZip(root), ['x', '-y', '-bso0', '-bsp0', `-o${out}`, parts[0] ?? '']);
};
/** @param {string} job */
const freshly = (job) => {
  fresh();
  return ours(job);
};

/** @type {Record<'openssl' | 'first' | 'verify' | 'sevenZip' | 'extract' | 'both', number[]>} */
const seconds = { openssl: [], first: [], verify: [], sevenZip: [], extract: [], both: [] };
for (let round = 0; round < rounds; round += 1) {
  seconds.openssl.push(await byOpenssl());
  const said = await runInElectron(root, app, ['verify', folder, out]);
  seconds.first.push(secondsOf(said, 'first'));
  seconds.verify.push(secondsOf(said, 'verify'));
  seconds.sevenZip.push(await bySevenZip());
  seconds.extract.push(await freshly('extract'));
  seconds.both.push(await freshly('both'));
}
const median = Object.fromEntries(Object.entries(seconds).map(([name, values]) => [name, medianOf(values)]));
/** @param {string} name */
const of = (name) => median[name] ?? Number.NaN;
const line = (/** @type {string} */ what, /** @type {string} */ value, aim = '') =>
  console.log(`${what.padEnd(62)} ${value.padStart(12)}  ${aim}`);

line('openssl dgst -sha256 over the parts', `${of('openssl').toFixed(2)} s`);
line('verify, inside Electron', `${of('verify').toFixed(2)} s`, `the first in the process: ${of('first').toFixed(2)} s`);
line('  throughput against openssl', (of('openssl') / of('verify')).toFixed(2), 'aim: at least 0.90');
line('7-Zip alone', `${of('sevenZip').toFixed(2)} s`);
line('extract, inside Electron (listing, comparison, program hashes)', `${of('extract').toFixed(2)} s`);
line('  time against 7-Zip', (of('extract') / of('sevenZip')).toFixed(2), 'aim: at most 1.05');
line('verify and extract', `${of('both').toFixed(2)} s`);
line('  time against extraction alone', (of('both') / of('extract')).toFixed(2), 'aim: at most 1.15');

const again = secondsOf(await runInElectron(root, app, ['reverify', folder, out]), 'reverify');
line('verify again, unchanged, a GB of parts', `${((again * 1024 ** 3) / packed).toFixed(4)} s`, 'aim: under 0.1 s');

fresh();
const killed = startInElectron(root, app, ['extract', folder, out]);
await killed.until(({ share = 0 }) => share > 0.5);
killed.kill();
await killed.ended;
const resumed = await runInElectron(root, app, ['extract', folder, out]);
const goingOn = resumed.find(({ name }) => name === 'going on');
line(
  'after a kill at half: from pressing Extract to going on',
  `${(goingOn?.seconds ?? Number.NaN).toFixed(2)} s`,
  `${goingOn?.filesDone ?? 0} files kept`,
);

const sizes = [];
for (const [name, megabytesUnpacked] of /** @type {const} */ ([
  ['small', 64],
  ['huge', 2048],
])) {
  const one = await benchPackage(root, name, megabytesUnpacked);
  fresh();
  const said = await runInElectron(root, app, ['both', one.folder, out]);
  const peak = said.find((value) => value.name === 'peak')?.bytes ?? Number.NaN;
  sizes.push(peak);
  line(`peak memory of our process, ${megabytes(one.unpacked)} unpacked`, megabytes(peak));
}
line('  difference', megabytes(Math.abs((sizes[1] ?? 0) - (sizes[0] ?? 0))), 'aim: at most 10 MB');
fresh();

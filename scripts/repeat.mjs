import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { gates } from './gates/gates.mjs';
import { namesOfFailed } from './gates/count.mjs';
import { readStamp } from './setup/stamp.mjs';

const root = path.resolve(import.meta.dirname, '..');

// `node scripts/repeat.mjs [gate] [times]`: a gate again and again (windows, 20), after one `npm test -- <gate>` has set it up. A line
// a run: its seconds, what passed, what failed by name. Ends with 1 where any run failed: a test that fails now and then is not green.
const [name = 'windows', times = '20'] = process.argv.slice(2);
process.exitCode = repeat(name, Number(times)) ? 0 : 1;

/**
 * @param {string} name of a gate whose tests are counted
 * @param {number} times
 */
function repeat(name, times) {
  const gate = gates.find((one) => one.name === name);
  if (gate?.report?.variable !== '' || !(times > 0)) {
    process.stderr.write('Usage: node scripts/repeat.mjs [windows|unit] [times]\n');
    return false;
  }
  const file = path.join(root, gate.report.file);
  let green = 0;
  for (let run = 1; run <= times; run += 1) {
    rmSync(file, { force: true });
    const start = Date.now();
    const args = [path.join(root, 'node_modules', gate.script), ...gate.args];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
    const report = readStamp(file);
    const { passed, failed } = gate.report.count(report);
    const isGreen = status === 0 && failed === 0 && passed > 0;
    green += isGreen ? 1 : 0;
    const numbers = `${seconds(start)} s, ${String(passed)} passed, ${String(failed)} failed`;
    process.stdout.write(`${String(run)}: ${isGreen ? 'ok' : 'NOT OK'}, ${numbers}\n`);
    for (const failure of namesOfFailed(report)) process.stdout.write(`   ${failure}\n`);
    if (!isGreen) keepReport(file, run);
  }
  process.stdout.write(`${String(green)} of ${String(times)} runs were green\n`);
  return green === times;
}

/**
 * The next run writes its own over it, and a rare failure is worth its whole message. Beside it lies what the lane's programs said.
 * @param {string} report
 * @param {number} run
 */
function keepReport(report, run) {
  for (const file of [report, path.join(path.dirname(report), 'windows-ends.jsonl')].filter(existsSync)) {
    const { dir, name, ext } = path.parse(file);
    const kept = path.join(dir, `${name}-run-${String(run)}${ext}`);
    copyFileSync(file, kept);
    process.stdout.write(`   all of it: ${kept}\n`);
  }
}

/** @param {number} start */
function seconds(start) {
  return ((Date.now() - start) / 1000).toFixed(0);
}

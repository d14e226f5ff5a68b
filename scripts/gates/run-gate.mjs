import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp } from '../setup/stamp.mjs';
import { runInOurPlace } from '../setup/run.mjs';
import { countOfCheck, countOfTests } from './count.mjs';

/** Exit codes from here on are those of processes that a signal ended. */
const endedBySignal = 129;

/**
 * Runs one gate to its end; what it says goes straight to the person.
 * @param {import('./gates.mjs').Gate} gate
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('./count.mjs').Count & { readonly stopped: boolean }>} `stopped`: somebody wants to end all of it
 */
export async function runGate({ script, args, report }, root, env) {
  // Yesterday's report must not speak for a run that wrote none.
  if (report !== undefined) rmSync(join(root, report.file), { force: true });
  const more = report === undefined || report.variable === '' ? {} : { [report.variable]: join(root, report.file) };
  const code = await runInOurPlace(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    env: { ...env, ...more },
  });
  const count = report === undefined ? countOfCheck(code) : countOfTests(code, report.count(readStamp(join(root, report.file))));
  return { ...count, stopped: code >= endedBySignal };
}

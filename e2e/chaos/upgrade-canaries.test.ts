import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { World } from '../../app/machine/world.ts';
import { executeRun } from '../../main/steps/execute.ts';
import { executionOf } from '../../main/steps/testing-execution.ts';
import { upgradeOrder, upgradeSecrets } from '../../main/steps/testing-upgrade.ts';
import { useBench } from '../../main/steps/testing.ts';
import type { ProgramRequest } from '../../main/system/run-program.ts';
import type { ProgramsDoor } from '../../main/system/system.ts';
import { writingsOf } from '../fixtures/writings.ts';

const bench = useBench();
const needles = Object.values(upgradeSecrets).flatMap(writingsOf);
const holdsSecret = (content: Buffer): boolean => needles.some((needle) => content.includes(needle));

/** What goes wrong: a program of the package that misbehaves, or a script or program that prints all it was given, and fails. */
const cases: readonly (readonly [name: string, end: string, scripts: World['programs'], prints: string | null])[] = [
  ['all goes well', 'finished', {}, null],
  ['the script that copies the keys prints its input and fails', 'failed', {}, 'backup-keys'],
  ['the script that restores them prints its input and fails', 'failed', {}, 'restore-keys'],
  ['setup prints its answer file and fails', 'failed', {}, 'Setup.exe'],
  ['setup crashes', 'failed', { 'Setup.exe': { crash: true } }, null],
];

it.each(cases)('in an upgrade no secret stands in any file, argument or environment when %s', async (_, end, scripts, prints) => {
  const order = upgradeOrder(bench, 'v2-on-sql-2016', scripts);
  const execution = executionOf(order);
  const { system } = execution.context;
  const started: ProgramRequest[] = [];
  let printed = '';
  const run: ProgramsDoor['run'] = (request) => {
    started.push(request);
    const name = request.environment['SETUP_SCRIPT'] ?? path.basename(request.file);
    if (name !== prints) return system.programs.run(request);
    printed = givenTo(request);
    for (const line of printed.split(/[\u001e\r\n]+/u)) request.onLine?.(`Problem: ${line}`, 'stdout');
    return Promise.resolve({ kind: 'exited', exitCode: 1, output: '' });
  };
  const context = { ...execution.context, system: { ...system, programs: { run } } };
  expect(await executeRun({ ...execution, context })).toEqual({ kind: 'ok', value: end });
  const files = filesUnder(path.dirname(order.stateFolder));
  expect(files.map((file) => path.basename(file))).toContain('journal.jsonl');
  expect(files.filter((file) => holdsSecret(readFileSync(file)))).toEqual([]);
  const seen = started.map(({ file, args, environment }) => Buffer.from(JSON.stringify({ file, args, environment })));
  expect(seen.some(holdsSecret)).toBe(false);
  // Otherwise nothing could have leaked.
  expect(holdsSecret(Buffer.from(printed))).toBe(prints !== null);
  expect(started.some(({ input }) => input?.includes(upgradeSecrets.keyPassword) === true)).toBe(true);
});

/** What a program gets on its standard input and in its answer file. */
function givenTo({ input = '', args }: ProgramRequest): string {
  const file = args[args.indexOf('/f') + 1];
  return `${input}${args.includes('/f') && file !== undefined ? readFileSync(file, 'utf8') : ''}`;
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

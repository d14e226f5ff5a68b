import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failed, ok } from '../../app/outcome.ts';
import { holdVerified } from './hold-parts.ts';
import { identity, type Identities } from './identity.ts';
import { failureOf, realTools, temporaryFolder, valueOf } from './testing.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let verified: Identities;
let file: string;
let events: string[];

beforeEach(async () => {
  temporary = await temporaryFolder();
  file = path.join(temporary.path, 'a.7z');
  await writeFile(file, 'x');
  verified = new Map([['a.7z', await identity(file)]]);
  events = [];
});

afterEach(() => temporary.remove());

/** A system that holds files, and tells when. */
const holding = (meanwhile = () => Promise.resolve()) => ({
  ...realTools,
  hold: async (files: readonly string[]) => {
    events.push(`held ${files.join()}`);
    await meanwhile();
    return ok({ held: true, release: () => void events.push('released') });
  },
});

it('verified parts are held until they are let go', async () => {
  const held = valueOf(await holdVerified(temporary.path, verified, holding()));
  expect([held.held, events]).toEqual([true, [`held ${file}`]]);
  held.release();
  expect(events).toEqual([`held ${file}`, 'released']);
});

it('a part that was exchanged just before it was held is refused, and let go', async () => {
  const exchange = () => writeFile(file, 'y');
  expect(failureOf(await holdVerified(temporary.path, verified, holding(exchange)), 'package.partsDamaged').parts).toEqual([
    { name: 'a.7z', status: 'damaged' },
  ]);
  expect(events.at(-1)).toBe('released');
});

it('a part that cannot be held is told by its path', async () => {
  const refusing = { ...realTools, hold: () => Promise.resolve(failed({ code: 'package.fileNotHeld', path: file, win32Error: 32 })) };
  expect(failureOf(await holdVerified(temporary.path, verified, refusing), 'package.fileNotHeld').path).toBe(file);
});

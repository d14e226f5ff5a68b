import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverLogOfSuccess } from '../../app/logs/server-log.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { System } from '../system/system.ts';
import { makeRoomFor, textOfAttempt } from './earlier-log.ts';
import { lookFor, missingEvidence } from './evidence.ts';
import { worldWith } from './testing.ts';

const corpus = path.resolve(import.meta.dirname, '../../app/errors/corpus');
const good = readdirSync(corpus).filter((name) => name.startsWith('good-server-'));
/** Those of programs that were ended tell nothing of it; their exit codes do. */
const bad = readdirSync(corpus).filter((name) => /^dpm-(?!crashed|ended)/u.test(name));

let folder = '';
let log = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'evidence-'));
  log = path.join(folder, 'DpmSetup.log');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is missing of a success of Setup.exe by its log alone. */
async function missing(): Promise<readonly string[]> {
  return (await missingEvidence(serverLogOfSuccess(log), sampleSystem())).map(({ kind }) => kind);
}

function sampleSystem(): System {
  return createSampleSystem({ folder: path.join(folder, 'machine'), world: worldWith({}), runtime: process.execPath });
}

const success = 'Information : MsiInstallProduct returned 0.\r\nInformation : Start configuration.\r\n';
const cannotMove = (): never => {
  throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
};

describe('what the log of Setup.exe proves', () => {
  it.each(good)('%s, in its own encoding, is a success', async (name) => {
    writeFileSync(log, readFileSync(path.join(corpus, name)));
    expect(await missing()).toEqual([]);
  });

  it.each(bad)('%s is none', async (name) => {
    writeFileSync(log, readFileSync(path.join(corpus, name)));
    expect(await missing()).not.toEqual([]);
  });

  it.each([
    ['after its configuration began', `${success}*** Error : Report configuration failed.\r\nID: 812.\r\n`, ['noLogLine']],
    ['before that, which it got over', `*** Error : A try that failed.\r\n${success}`, []],
    ['and no log at all', null, ['logLine']],
  ])('an error %s', async (_, text, expected) => {
    if (text !== null) writeFileSync(log, text);
    expect(await missing()).toEqual(expected);
  });

  it('nothing, and nothing against it either, where it can’t be read', async () => {
    mkdirSync(log);
    const { missing: gone, untold } = await lookFor(serverLogOfSuccess(log), sampleSystem());
    expect([gone, untold.map(({ kind }) => kind)]).toEqual([[], ['logLine', 'noLogLine']]);
  });
});

describe('the log of an earlier attempt that somebody holds open', () => {
  it.each(['utf8', 'utf16le'] as const)('does not speak for the next one, in %s', async (encoding) => {
    writeFileSync(log, `\uFEFF${success}`, encoding);
    makeRoomFor(log, cannotMove);
    expect(await missing()).toContain('logLine');
    writeFileSync(log, 'Information : Begin.\r\n', { encoding, flag: 'a' });
    expect(textOfAttempt(log)).toBe('Information : Begin.\n');
    writeFileSync(log, success, { encoding, flag: 'a' });
    expect(await missing()).toEqual([]);
  });

  it('and is emptied by the program: all of it is this attempt’s', async () => {
    writeFileSync(log, 'Information : an earlier attempt, which was short.\r\n');
    makeRoomFor(log, cannotMove);
    writeFileSync(log, success);
    expect(await missing()).toEqual([]);
  });

  it('is put aside at the attempt after that, and what was noted of it is forgotten', () => {
    writeFileSync(log, success);
    makeRoomFor(log, cannotMove);
    makeRoomFor(log);
    expect(readdirSync(folder).sort()).toEqual(['DpmSetup.log.1']);
    writeFileSync(log, success);
    expect(textOfAttempt(log)).toContain('MsiInstallProduct returned 0.');
  });
});

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeRoomFor } from './earlier-log.ts';
import { followLog } from './log-tail.ts';

let folder = '';
let log = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tail-'));
  log = path.join(folder, 'logs', 'setup.log');
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

describe('following a log', () => {
  it('tells new lines as they come, whole, from the moment it began', async () => {
    makeRoomFor(log);
    writeFileSync(log, 'old\r\n');
    const { lines, tail } = followed();
    appendFileSync(log, 'first\r\nsec');
    await vi.waitFor(() => expect(lines).toEqual(['first']));
    appendFileSync(log, 'ond é\n\n');
    await vi.waitFor(() => expect(lines).toEqual(['first', 'second é']));
    appendFileSync(log, 'last, without an end');
    await tail.stop();
    expect(lines).toEqual(['first', 'second é', 'last, without an end']);
  });

  it('waits for a log that is not there yet, and starts anew with one that was emptied', async () => {
    makeRoomFor(log);
    const { lines, tail } = followed();
    writeFileSync(log, 'a long first line\n');
    await vi.waitFor(() => expect(lines).toEqual(['a long first line']));
    writeFileSync(log, 'short\n');
    await tail.stop();
    expect(lines).toEqual(['a long first line', 'short']);
  });

  it('of a program that never writes one tells nothing', async () => {
    const { lines, tail } = followed();
    await tail.stop();
    expect(lines).toEqual([]);
  });

  it('keeps letters whole that were cut between two looks', async () => {
    makeRoomFor(log);
    const { lines, tail } = followed();
    const bytes = Buffer.from('one\né');
    writeFileSync(log, bytes.subarray(0, 5));
    await vi.waitFor(() => {
      expect(lines).toEqual(['one']);
    });
    appendFileSync(log, bytes.subarray(5));
    await tail.stop();
    expect(lines).toEqual(['one', 'é']);
  });
});

describe('whatever a log is written in', () => {
  it.each([
    ['UTF-16 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 without one', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16 of the other order', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['the code page of western Windows', (text: string) => Buffer.from(text, 'latin1')],
  ])('%s is read, also when it comes in pieces', async (_, write) => {
    makeRoomFor(log);
    const { lines, tail } = followed();
    const bytes = write('Début\r\nÉchec à 100 %\r\nöend');
    writeFileSync(log, bytes.subarray(0, 9));
    appendFileSync(log, bytes.subarray(9));
    await tail.stop();
    expect(lines).toEqual(['Début', 'Échec à 100 %', 'öend']);
  });

  it('a letter whose half looks like the end of a line ends none', async () => {
    makeRoomFor(log);
    const { lines, tail } = followed();
    writeFileSync(log, Buffer.from('\uFEFFa\u0A0Ab\u010Ac\r\n', 'utf16le'));
    await tail.stop();
    expect(lines).toEqual(['a\u0A0Ab\u010Ac']);
  });

  it('a log that was there keeps its encoding for what is added', async () => {
    makeRoomFor(log);
    writeFileSync(log, Buffer.from('\uFEFFold\r\n', 'utf16le'));
    const { lines, tail } = followed();
    appendFileSync(log, Buffer.from('neu\r\n', 'utf16le'));
    await tail.stop();
    expect(lines).toEqual(['neu']);
  });
});

describe('a log that changes under the reader', () => {
  it('is read from its beginning when another file takes its name', async () => {
    makeRoomFor(log);
    const { lines, tail } = followed();
    writeFileSync(log, 'first\n');
    await vi.waitFor(() => expect(lines).toEqual(['first']));
    renameSync(log, `${log}.1`);
    writeFileSync(log, 'second, and longer\n');
    await tail.stop();
    expect(lines).toEqual(['first', 'second, and longer']);
  });

  it('that can’t be read is waited for and fails nothing', async () => {
    mkdirSync(log, { recursive: true });
    const { lines, tail } = followed();
    await tail.stop();
    expect(lines).toEqual([]);
  });

  it('is followed in the newest of the folders that a run of SQL Server setup makes', async () => {
    const bootstrap = path.join(folder, 'Microsoft SQL Server', '140', 'Setup Bootstrap', 'Log');
    mkdirSync(path.join(bootstrap, '20200101_000000'), { recursive: true });
    writeFileSync(path.join(bootstrap, '20200101_000000', 'Detail.txt'), 'old\n');
    const lines: string[] = [];
    const tail = followLog(
      path.join(folder, 'Microsoft SQL Server', '*', 'Setup Bootstrap', 'Log', '*', 'Detail.txt'),
      (line) => void lines.push(line),
    );
    mkdirSync(path.join(bootstrap, '20201023_110709'));
    writeFileSync(path.join(bootstrap, '20201023_110709', 'Detail.txt'), 'new\n');
    utimesSync(path.join(bootstrap, '20200101_000000', 'Detail.txt'), 1, 1);
    await tail.stop();
    expect(lines).toEqual(['new']);
  });
});

describe('the logs of the Recovery Services agent', () => {
  it('are followed together, each from its own end, also when one is put aside and written anew', async () => {
    const temp = path.join(folder, 'Temp');
    mkdirSync(temp);
    const [engine, registration] = ['CBEngineCurr.errlog', 'RegistrationCurr.errlog'].map((name) => path.join(temp, name)) as [
      string,
      string,
    ];
    writeFileSync(engine, 'error of an earlier attempt\n');
    const lines: string[] = [];
    const tail = followLog(path.join(temp, '*.errlog'), (line) => void lines.push(line));
    appendFileSync(engine, 'one\n');
    await vi.waitFor(() => expect(lines).toEqual(['one']));
    writeFileSync(registration, 'two\n');
    await vi.waitFor(() => expect(lines).toEqual(['one', 'two']));
    appendFileSync(engine, 'three\n');
    await vi.waitFor(() => expect(lines).toEqual(['one', 'two', 'three']));
    renameSync(engine, path.join(temp, 'CBEngine0.errlog'));
    writeFileSync(engine, 'four\n');
    writeFileSync(path.join(temp, 'CBEngine.txt'), 'not one of them\n');
    await tail.stop();
    expect(lines).toEqual(['one', 'two', 'three', 'four']);
  });
});

describe('the log of an earlier attempt', () => {
  it('is put aside under the next number', () => {
    for (const text of ['one', 'two', 'three']) {
      makeRoomFor(log);
      expect(existsSync(log)).toBe(false);
      writeFileSync(log, text);
    }
    expect(readdirSync(path.dirname(log)).map((name) => [name, readFileSync(path.join(path.dirname(log), name), 'utf8')])).toEqual([
      ['setup.log', 'three'],
      ['setup.log.1', 'one'],
      ['setup.log.2', 'two'],
    ]);
  });
});

function followed() {
  const lines: string[] = [];
  return { lines, tail: followLog(log, (line) => void lines.push(line)) };
}

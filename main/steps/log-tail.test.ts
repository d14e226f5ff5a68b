import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

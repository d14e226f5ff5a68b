import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../system/run-program.ts';
import { encodings } from '../system/testing-encodings.ts';
import { readSecrets, type SecretSource } from './read-secrets.ts';

const given = { accountPassword: 'Correct-Horse-9', passphrase: 'a long passphrase of mine' };
let folder = '';
let file = '';
let said = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'secrets-'));
  file = path.join(folder, 'secrets.json');
  said = '';
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A pipe, or a terminal that knows raw mode. */
const input = (isTTY = false): PassThrough & NodeJS.ReadStream =>
  Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined }) as never;
const source = (more: Partial<SecretSource> = {}): SecretSource => ({
  file: null,
  input: input(),
  language: 'en',
  run: runProgram,
  silenceMs: 50,
  mayPrompt: true,
  signal: new AbortController().signal,
  say: (text) => {
    said += text;
  },
  ...more,
});

describe('secrets on standard input', () => {
  it('are one document, also in pieces', async () => {
    const pipe = input();
    const read = readSecrets(source({ input: pipe, silenceMs: 5000 }));
    const text = JSON.stringify(given);
    pipe.write(text.slice(0, 20));
    pipe.end(text.slice(20));
    expect(await read).toEqual({ kind: 'ok', value: given });
  });

  it.each(encodings)('are read in %s', async (_, encode) => {
    const pipe = input();
    pipe.end(encode(`${JSON.stringify(given)}\r\n`));
    expect(await readSecrets(source({ input: pipe }))).toEqual({ kind: 'ok', value: given });
  });

  it('that are no text are refused, and are not none', async () => {
    const pipe = input();
    pipe.end(Buffer.from([0x7b, 0xff, 0x7d]));
    expect(await readSecrets(source({ input: pipe }))).toMatchObject({ kind: 'failed', failure: { code: 'input.refused' } });
  });

  it('of a pipe that stays open and silent are none: nothing waits for ever', async () => {
    expect(await readSecrets(source())).toEqual({ kind: 'ok', value: {} });
  });

  it('that break a rule are named, never told', async () => {
    const pipe = input();
    pipe.end(JSON.stringify({ passphrase: 'short-Canary' }));
    const read = await readSecrets(source({ input: pipe }));
    expect(read).toEqual({ kind: 'failed', failure: { code: 'input.refused', problems: ['passphrase: passphrase.tooShort'] } });
  });
});

describe('secrets from a terminal', () => {
  it('are asked one by one and never shown', async () => {
    const terminal = input(true);
    const read = readSecrets(source({ input: terminal }));
    terminal.write(`${given.accountPassword}x\u007f\r`);
    await new Promise((resolve) => setImmediate(resolve));
    terminal.write(`${given.passphrase}\r`);
    await new Promise((resolve) => setImmediate(resolve));
    terminal.write('\r');
    expect(await read).toEqual({ kind: 'ok', value: given });
    for (const secret of Object.values(given)) expect(said).not.toContain(secret);
  });

  it('end with Ctrl+C', async () => {
    const terminal = input(true);
    const read = readSecrets(source({ input: terminal }));
    terminal.write('\u0003');
    expect(await read).toEqual({ kind: 'failed', failure: { code: 'stopped' } });
  });
});

describe('a terminal that nobody answers', () => {
  it('is not asked where prompts are ruled out: the secrets are missing at once', async () => {
    const terminal = input(true);
    expect(await readSecrets(source({ input: terminal, mayPrompt: false }))).toEqual({ kind: 'ok', value: {} });
    expect([said, terminal.listenerCount('data')]).toEqual(['', 0]);
  });

  it('of which a document was piped in is no terminal, and is read all the same', async () => {
    const pipe = input();
    pipe.end(JSON.stringify(given));
    expect(await readSecrets(source({ input: pipe, mayPrompt: false }))).toEqual({ kind: 'ok', value: given });
  });

  it.each([
    [
      'when the process is asked to stop',
      (_: PassThrough, stop: AbortController) => {
        stop.abort();
      },
    ],
    ['when it is gone', (terminal: PassThrough): unknown => terminal.end()],
    ['when it breaks', (terminal: PassThrough): unknown => terminal.destroy(new Error('EIO'))],
  ])('is waited for no longer %s', async (_, happens) => {
    const [terminal, stop] = [input(true), new AbortController()];
    const read = readSecrets(source({ input: terminal, signal: stop.signal }));
    happens(terminal, stop);
    expect(await read).toEqual({ kind: 'failed', failure: { code: 'stopped' } });
    expect(await readSecrets(source({ input: input(true), signal: AbortSignal.abort() }))).toEqual({
      kind: 'failed',
      failure: { code: 'stopped' },
    });
  });
});

describe.skipIf(process.platform === 'win32')('secrets in a file', () => {
  const reasonOf = async (name = file): Promise<unknown> => {
    const read = await readSecrets(source({ file: name }));
    return read.kind === 'ok' ? read.value : 'reason' in read.failure ? read.failure.reason : read.failure.code;
  };

  it('that only its owner can read are taken', async () => {
    writeFileSync(file, JSON.stringify(given), { mode: 0o600 });
    expect(await reasonOf()).toEqual(given);
  });

  it.each(encodings)('are read in %s', async (_, encode) => {
    writeFileSync(file, encode(JSON.stringify(given)), { mode: 0o600 });
    expect(await reasonOf()).toEqual(given);
  });

  it.each([0o640, 0o604, 0o620, 0o602, 0o777])('with mode %o are refused', async (mode) => {
    writeFileSync(file, JSON.stringify(given));
    chmodSync(file, mode);
    expect(await reasonOf()).toBe('othersMayRead');
  });

  it('behind a link, in a folder, or missing are refused', async () => {
    writeFileSync(file, JSON.stringify(given), { mode: 0o600 });
    const link = path.join(folder, 'link.json');
    symlinkSync(file, link);
    expect([await reasonOf(link), await reasonOf(folder), await reasonOf(path.join(folder, 'none'))]).toEqual([
      'notAFile',
      'notAFile',
      'file.missing',
    ]);
  });
});

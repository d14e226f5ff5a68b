import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { redactor } from '../app/support/redact.ts';
import { createLog } from './log.ts';
import { createSecrets } from './secrets.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'log-'));
const now = (): Date => new Date('2026-01-01T00:00:00Z');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the log', () => {
  it('is a JSON document a line, without secrets set before or after it was made', () => {
    const secrets = createSecrets();
    const file = path.join(folder, 'new', 'setup.jsonl');
    const log = createLog(file, redactor(secrets.values), now);
    secrets.set('passphrase', 'Canary "1"');
    log.write('began', { why: 'Canary "1"', count: 2 });
    const reference = log.bug(new Error('at Canary "1"'));
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { time: '2026-01-01T00:00:00.000Z', event: 'began', why: '••••••', count: 2 },
      { event: 'bug', reference, error: expect.stringContaining('at ••••••') as string },
    ]);
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('gives every bug its own reference', () => {
    const log = createLog(path.join(folder, 'bugs.jsonl'), String, now);
    expect(new Set([log.bug('a'), log.bug('a'), log.bug(null)]).size).toBe(3);
  });

  it('that cannot be written stops nobody', () => {
    writeFileSync(path.join(folder, 'file'), '');
    const log = createLog(path.join(folder, 'file', 'setup.jsonl'), String, now);
    log.write('began');
    expect(log.bug(new Error('x'))).toMatch(/^bug-/u);
  });
});

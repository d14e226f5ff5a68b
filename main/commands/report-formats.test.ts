import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runDocument } from '../../app/support/run-document.ts';
import { createSecrets } from '../secrets.ts';
import { executeRun } from '../steps/execute.ts';
import { executionOf } from '../steps/testing-execution.ts';
import { useBench } from '../steps/testing.ts';
import { realTools } from '../package/testing.ts';
import type { Place } from '../place.ts';
import { reportCommand } from './report.ts';

const bench = useBench();
let stateRoot = '';
let out = '';

beforeEach(() => {
  out = '';
});

describe('the report of a session on disk', () => {
  it('is data that fits its schema: the run, its proof, and what ended it in both languages', async () => {
    await failedSession();
    expect(await report('--format', 'json')).toBe(0);
    const document = runDocument.parse(JSON.parse(out));
    expect(document).toMatchObject({ program: '1.2.3', run: { phase: 'failed' }, diagnosis: { en: { id: 4387 }, fr: { id: 4387 } } });
  });

  it.each([
    ['en', 'What happened'],
    ['fr', 'Ce qui s’est passé'],
  ] as const)('is HTML for people in %s, into a file, and then says nothing', async (language, heading) => {
    await failedSession();
    const file = path.join(stateRoot, 'out', 'r.html');
    expect(await report('--format', 'html', '--out', file, language)).toBe(0);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).toContain(heading);
    expect(html).not.toContain('<script');
    expect(out).toBe('');
  });

  it('hides what stands beside the name of a secret and keeps the markup whole', async () => {
    await failedSession({ id: 4387, message: 'SqlAccountPassword=Unknown-Secret-1' });
    expect(await report('--format', 'html')).toBe(0);
    expect(out).toContain('SqlAccountPassword=••••••');
    expect(out).not.toContain('Unknown-Secret-1');
    expect(out.trimEnd().endsWith('</html>')).toBe(true);
    expect(out.split('<pre>').length).toBe(out.split('</pre>').length);
  });

  it('is told without a run, too', async () => {
    stateRoot = path.join(bench.folder, 'empty');
    mkdirSync(path.join(stateRoot, 'current'), { recursive: true });
    writeFileSync(path.join(stateRoot, 'current', 'report.json'), '{"schemaVersion":99}');
    expect(await report('--format', 'html', 'fr')).toBe(0);
    expect(out).toContain('Rien n’a encore été installé.');
  });

  it('is refused in a form that nobody knows', async () => {
    expect(await report('--format', 'pdf')).toBe(2);
  });
});

async function failedSession(error = { id: 4387, message: 'No.' }): Promise<void> {
  const order = bench.order({ 'Setup.exe': { error } });
  stateRoot = path.dirname(order.stateFolder);
  const stateFolder = path.join(stateRoot, 'current');
  await executeRun(executionOf({ ...order, stateFolder }));
}

function report(...given: readonly string[]): Promise<number> {
  const language = given.includes('fr') ? 'fr' : 'en';
  const place: Place = {
    stateRoot,
    version: '1.2.3',
    isPackaged: false,
    sample: '',
    samplePackage: '',
    tools: '',
    runtime: '',
    dist: '',
    comeBack: [],
  };
  return reportCommand({
    arguments: given.filter((word) => word !== 'fr' && word !== 'en'),
    program: { place, now: () => new Date('2026-11-27T08:00:00Z'), secrets: createSecrets(), tools: realTools },
    language,
    out: (text) => (out += text),
    err: () => undefined,
    tellEnd: () => undefined,
    isTerminal: false,
    signal: new AbortController().signal,
    insist: new AbortController().signal,
  });
}

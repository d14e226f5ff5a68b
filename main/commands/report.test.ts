import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realTools, valueOf } from '../package/testing.ts';
import { collectBundle, type BundleSource } from '../support/collect-bundle.ts';
import { outsideLogs } from '../support/outside-logs.ts';
import { writeBundle } from '../support/write-bundle.ts';

const secret = 'Canary-"account"-1';
let root = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  mkdirSync(path.join(root, 'current', 'logs'), { recursive: true });
  mkdirSync(path.join(root, 'current', 'secret'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const put = (name: string, content: string | Buffer): void => {
  writeFileSync(path.join(root, 'current', name), content);
};
const source = (more: Partial<BundleSource> = {}): BundleSource => ({
  folder: path.join(root, 'current'),
  log: path.join(root, 'setup.jsonl'),
  program: '1.0.0',
  writtenAt: '2026-11-24T00:00:00.000Z',
  secrets: [secret],
  outside: [],
  made: new Map([['report-en.html', '<p>ok</p>']]),
  ...more,
});

describe('a support bundle', () => {
  it('holds what is on the list and nothing else', () => {
    put('journal.jsonl', '{}\n');
    put('facts-before.json', '{}\n');
    put('logs/DpmSetup.log', 'one\n');
    put('secret/MABSSetup.ini', secret);
    put('lock', '1');
    put('outside.txt', 'x');
    symlinkSync(path.join(root, 'current', 'outside.txt'), path.join(root, 'current', 'logs', 'link.log'));
    const { contents, texts } = collectBundle(source());
    expect([...texts.keys()]).toEqual(['journal.jsonl', 'facts-before.json', 'logs/DpmSetup.log', 'report-en.html']);
    expect(contents.leftOut).toEqual([{ name: 'logs/link.log', reason: 'notAFile' }]);
  });

  it('holds the logs that programs of the run kept outside, of this run and with nothing secret, and what is a link not', () => {
    const bootstrap = path.join(root, 'Microsoft SQL Server', '140', 'Setup Bootstrap', 'Log');
    const own = path.join(bootstrap, '20261124_081500');
    const earlier = path.join(bootstrap, '20240101_000000');
    for (const folder of [own, earlier]) mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(bootstrap, 'Summary.txt'), '\uFEFFFinal result: Failed\r\n', 'utf16le');
    writeFileSync(path.join(own, 'Detail.txt'), `SQLSVCPASSWORD: ${secret}\n`);
    writeFileSync(path.join(own, 'ConfigurationFile.ini'), secret);
    writeFileSync(path.join(earlier, 'Detail.txt'), 'of another time');
    utimesSync(path.join(earlier, 'Detail.txt'), new Date('2024-01-01'), new Date('2024-01-01'));
    symlinkSync(path.join(own, 'ConfigurationFile.ini'), path.join(own, 'Detail_Link.txt'));
    const patterns = ['*\\Setup Bootstrap\\Log\\Summary*.txt', '*\\Setup Bootstrap\\Log\\*\\Detail*.txt'];
    const place = { name: 'sql-setup', root: path.join(root, 'Microsoft SQL Server'), patterns };
    const outside = outsideLogs([place], '2026-01-01T00:00:00.000Z');
    const { contents, texts } = collectBundle(source({ outside, made: new Map() }));
    const summary = 'sql-setup/140/Setup Bootstrap/Log/Summary.txt';
    const detail = 'sql-setup/140/Setup Bootstrap/Log/20261124_081500/Detail';
    expect([...texts.keys()].sort()).toEqual([`${detail}.txt`, summary]);
    expect(texts.get(summary)).toContain('Final result: Failed');
    expect(texts.get(`${detail}.txt`)).not.toContain(secret);
    expect(contents.leftOut).toEqual([{ name: `${detail}_Link.txt`, reason: 'notAFile' }]);
    expect(outsideLogs([place], null)).toEqual([]);
  });

  it('of many logs in one place holds the newest', () => {
    for (let day = 10; day < 40; day += 1) {
      const file = path.join(root, `CBEngine${String(day)}.errlog`);
      writeFileSync(file, 'x');
      utimesSync(file, day, day);
    }
    const names = outsideLogs([{ name: 'agent', root, patterns: ['*.errlog'] }], '1970-01-01T00:00:00.000Z').map(([name]) => name);
    expect([names.length, names[0], names.at(-1)]).toEqual([20, 'agent/CBEngine39.errlog', 'agent/CBEngine20.errlog']);
  });

  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['JSON', (text: string) => Buffer.from(JSON.stringify({ text }))],
    ['a URL', (text: string) => Buffer.from(encodeURIComponent(text))],
    ['base64', (text: string) => Buffer.from(Buffer.from(text).toString('base64'))],
    ['base64 of UTF-16', (text: string) => Buffer.from(Buffer.from(text, 'utf16le').toString('base64'))],
    ['hexadecimal', (text: string) => Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
    ['hexadecimal of UTF-16', (text: string) => Buffer.from(Buffer.from(text, 'utf16le').toString('hex'))],
  ])('holds no secret that a log has as %s', (_, write) => {
    put('logs/setup.log', Buffer.from([...write(secret)]));
    const { contents, texts } = collectBundle(source());
    const all = [...texts.values()].join('\n');
    for (const each of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) expect(all).not.toContain(each);
    expect(all).not.toContain(write(secret).toString('latin1'));
    expect(
      contents.files.some(({ redactedLines }) => redactedLines > 0) || contents.leftOut.some(({ reason }) => reason === 'secret'),
    ).toBe(true);
  });

  it('hides by name what this process does not know by value', () => {
    put('logs/setup.log', 'Key SqlAccountPassword=Unknown-Secret-1\nplain\n');
    const { contents, texts } = collectBundle(source({ secrets: [] }));
    expect(texts.get('logs/setup.log')).toBe('Key SqlAccountPassword=••••••\nplain\n');
    expect(contents.files[0]).toMatchObject({ name: 'logs/setup.log', redactedLines: 1 });
  });

  it('is a ZIP file that says what is in it', async () => {
    put('journal.jsonl', '{}\n');
    const file = path.join(root, 'out', 'bundle.zip');
    const bundle = collectBundle(source());
    expect(await writeBundle(bundle, file, realTools)).toEqual({ kind: 'ok', value: null });
    const program = valueOf(await realTools.sevenZip());
    const target = path.join(root, 'unpacked');
    execFileSync(program, ['x', `-o${target}`, '--', file]);
    expect(readdirSync(target).sort()).toEqual(['contents.json', 'journal.jsonl', 'report-en.html']);
    expect(JSON.parse(readFileSync(path.join(target, 'contents.json'), 'utf8'))).toEqual(bundle.contents);
    expect(readdirSync(path.join(root, 'out'))).toEqual(['bundle.zip']);
  });
});

import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PackageProgress } from '../../app/package/part-report.ts';
import { extractionCases } from './testing-extraction.ts';
import { failureOf, fakeTools } from './testing.ts';

const its = extractionCases();

describe('an extractor that', () => {
  const listing = ['----------', 'Path = a.exe', 'Size = 3', 'Attributes = A', 'Encrypted = -', ''].join('\\n');
  /** Lists one file of three bytes; then does what the case says. $into is where it should extract to. */
  const lists = (then: string) => `if [ "$1" = l ]; then printf -- '${listing}'; exit 0; fi
for a in "$@"; do case "$a" in -o*) into="\${a#-o}";; esac; done
if [ "$1" = h ]; then exit 0; fi
${then}`;

  beforeEach(() => its.putZip([{ name: 'a.exe', content: 'abc' }]));

  it.each<[string, string, string, object]>([
    ['writes nothing and ends well', 'exit 0', 'package.resultDiffers', { missing: ['a.exe'] }],
    ['writes a short file', 'printf ab > "$into/a.exe"', 'package.resultDiffers', { changed: ['a.exe'] }],
    ['writes one file more', 'printf abc > "$into/a.exe"; echo > "$into/version.dll"', 'package.resultDiffers', { extra: ['version.dll'] }],
    ['writes a link', 'ln -s /bin/sh "$into/a.exe"', 'package.resultDiffers', { changed: ['a.exe'] }],
    ['ends with 8 and says nothing', 'exit 8', 'package.extractorEnded', { ending: 'exitCode', exitCode: 8 }],
    ['ends with 1 after writing all', 'printf abc > "$into/a.exe"; exit 1', 'package.extractorEnded', { ending: 'exitCode', exitCode: 1 }],
    ['warns and ends with 0', 'printf abc > "$into/a.exe"; echo "WARNINGS:"; exit 0', 'package.extractorEnded', { ending: 'warnings' }],
    ['is killed', 'kill -9 $$', 'package.extractorEnded', { ending: 'killed', reason: 'SIGKILL' }],
    ['hashes nothing afterwards', 'printf abc > "$into/a.exe"', 'package.hashNotComputed', {}],
    ['never ends', 'sleep 60', 'package.extractorEnded', { ending: 'silent' }],
  ])('%s is no success', async (_, script, code, values) => {
    const fake = await fakeTools(path.join(its.work, 'tools'), lists(script), { silenceLimitMs: 400 });
    const outcome = await its.extract({ tools: fake });
    expect(outcome).toMatchObject({ kind: 'failed', failure: { code, ...values } });
    await its.expectNothingLeft();
  });

  it('prints 100 MB takes no memory of ours', async () => {
    const before = process.memoryUsage().rss;
    const fake = await fakeTools(path.join(its.work, 'tools'), lists('head -c 100000000 /dev/zero | tr "\\0" x; exit 3'));
    expect(failureOf(await its.extract({ tools: fake }), 'package.extractorEnded').exitCode).toBe(3);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });

  it('leaves a grandchild with its pipes ends all the same', async () => {
    const fake = await fakeTools(path.join(its.work, 'tools'), lists('sleep 20 & exit 8'));
    const start = Date.now();
    failureOf(await its.extract({ tools: fake }), 'package.extractorEnded');
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it('cannot be run is told', async () => {
    const fake = await fakeTools(path.join(its.work, 'tools'), '', {
      sevenZip: () => Promise.resolve({ kind: 'ok', value: '/no/such/7zz' }),
    });
    expect(failureOf(await its.extract({ tools: fake }), 'package.extractorEnded')).toMatchObject({
      ending: 'notStarted',
      reason: 'ENOENT',
    });
  });

  it('is stopped by the user leaves nothing behind', async () => {
    const stop = new AbortController();
    const fake = await fakeTools(
      path.join(its.work, 'tools'),
      lists('printf ab > "$into/a.exe"; echo "- a.exe"; echo " 50% 0 a.exe"; sleep 60'),
    );
    const start = Date.now();
    const onProgress = (progress: PackageProgress) => {
      if (progress.phase === 'extracting') setImmediate(() => stop.abort());
    };
    failureOf(await its.extract({ tools: fake, signal: stop.signal, onProgress }), 'stopped');
    expect(Date.now() - start).toBeLessThan(2000);
    await its.expectNothingLeft();
  });
});

// @vitest-environment jsdom
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PartialAnswers } from '../answers/answers.ts';
import { machineFacts, type MachineFacts } from '../machine/facts.ts';
import { laidOver, world } from '../machine/world.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { checkDocument } from './check-document.ts';
import { compareRuns } from './compare-runs.ts';
import { hiderFor, redactFacts, redactRun } from './redact-run.ts';
import type { ReportOptions } from './report-options.ts';
import { renderReport, reportFormats } from './report.ts';
import { runChecks } from './run-checks.ts';
import type { CheckRun } from './result.ts';

/** What these tests use of a browser's documents. */
interface Node {
  readonly tagName: string;
  readonly textContent: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelectorAll: (selector: string) => ArrayLike<Node>;
  readonly querySelector: (selector: string) => Node | null;
}
const { DOMParser } = globalThis as unknown as { readonly DOMParser: new () => { parseFromString: (text: string, type: string) => Node } };

const folder = path.resolve(import.meta.dirname, '../../e2e/worlds');
const ready: unknown = JSON.parse(readFileSync(path.resolve(folder, '../../assets/sample/world.json'), 'utf8'));
const worlds = readdirSync(folder).filter((file) => file.endsWith('.json'));
const ownSql: PartialAnswers = { sql: { kind: 'existing', instance: 'MABS01\\BACKUP', reportingInstance: 'SSRS' } };
const plain: ReportOptions = { language: 'en', fromFactsFile: false, redacted: false, comparison: null };

describe.each(worlds)('of the world %s', (file) => {
  const run = runOn(factsOf(file));

  it('JUnit counts what a reader finds, case by case', () => {
    const xml = parse(renderReport('junit', run, plain), 'text/xml');
    const root = xml.querySelector('testsuites');
    const all = (name: string): number => xml.querySelectorAll(name).length;
    expect(['tests', 'failures', 'errors', 'skipped'].map((name) => Number(root?.getAttribute(name)))).toEqual([
      run.results.length,
      run.results.filter(({ status, severity }) => status === 'failed' && severity === 'critical').length,
      run.results.filter(({ status }) => status === 'unknown').length,
      run.results.filter(({ status }) => status === 'skipped' || status === 'notApplicable').length,
    ]);
    expect(['testcase', 'failure', 'error', 'skipped'].map(all)).toEqual(
      ['tests', 'failures', 'errors', 'skipped'].map((name) => Number(root?.getAttribute(name))),
    );
  });

  it.each(['en', 'fr'] as const)('HTML in %s is one file without script or anything to load, in that language', (language) => {
    const text = renderReport('html', run, { ...plain, language });
    const html = parse(text, 'text/html');
    expect(html.querySelector('html')?.getAttribute('lang')).toBe(language);
    expect(Array.from(html.querySelectorAll('script, link, img, iframe, [src], [href], [onclick]'))).toEqual([]);
    expect(Array.from(html.querySelectorAll('article')).length).toBe(
      run.results.filter(({ status, blocking }) => blocking || status === 'failed' || status === 'unknown').length,
    );
    expect(text).not.toMatch(/undefined|\[object|url\(/u);
  });

  it('every format is the same for the same input, and JSON fits its schema', () => {
    for (const format of reportFormats) expect(renderReport(format, run, plain)).toBe(renderReport(format, run, plain));
    checkDocument.parse(JSON.parse(renderReport('json', run, plain)));
  });

  it('hidden names are in no format, the verdict and every status stay', () => {
    const facts = withNames(factsOf(file), { host: 'ZQHOST77', domain: 'zqdomain.example', user: 'zquser' });
    const judged = runOn(facts, { sql: { kind: 'existing', instance: 'ZQHOST77\\BACKUP', reportingInstance: 'SSRS' } });
    const redacted = redactRun(judged, hiderFor(facts, {}));
    for (const format of reportFormats)
      expect(renderReport(format, redacted, { ...plain, redacted: true })).not.toMatch(/zqhost|zqdomain|zquser/iu);
    expect(redacted.results.map(({ name, status }) => [name, status])).toEqual(judged.results.map(({ name, status }) => [name, status]));
  });
});

describe('comparing', () => {
  const every = worlds.map((file) => runOn(factsOf(file)));

  it('a run with itself finds nothing, and one without results only what was added or removed', () => {
    for (const run of every) {
      expect(compareRuns(run, run)).toEqual([]);
      expect(new Set(compareRuns({ ...run, results: [] }, run).map(({ kind }) => kind))).toEqual(new Set(['added']));
    }
  });

  it('the other way round what was fixed is a new problem, what was added is removed, and the rest is changed', () => {
    const back = {
      fixed: ['regressed'],
      regressed: ['fixed', 'changed'],
      changed: ['changed', 'regressed'],
      added: ['removed'],
      removed: ['added'],
    };
    fc.assert(
      fc.property(fc.constantFrom(...every), fc.constantFrom(...every), fc.nat(40), (left, right, cut) => {
        const shorter = { ...left, results: left.results.slice(cut) };
        const reverse = new Map(compareRuns(right, shorter).map(({ name, kind }) => [name, kind]));
        const changes = compareRuns(shorter, right);
        expect(changes.map(({ name }) => name).sort()).toEqual([...reverse.keys()].sort());
        for (const { name, kind } of changes) expect(back[kind]).toContain(reverse.get(name));
      }),
    );
  });
});

describe('redaction of facts', () => {
  const name = fc.string({ unit: fc.constantFrom(...Array.from('QZJ0123456789')), minLength: 6, maxLength: 12 });

  it('leaves no name, changes no code and keeps the schema', () => {
    fc.assert(
      fc.property(name, name, name, fc.constantFrom(...worlds), (host, domain, user, file) => {
        const facts = withNames(factsOf(file), { host, domain: `${domain}.example`, user });
        const redacted = redactFacts(facts, hiderFor(facts, {}));
        const text = JSON.stringify(machineFacts.parse(redacted)).toLowerCase();
        for (const each of [host, domain, user]) expect(text).not.toContain(each.toLowerCase());
        expect(redacted.operatingSystem).toEqual(facts.operatingSystem);
      }),
      { numRuns: 60 },
    );
  });
});

function factsOf(file: string): MachineFacts {
  const content: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return world.parse(laidOver(content, ready)).facts;
}

/** The same machine under other names, also where accounts and paths hold them. */
function withNames(facts: MachineFacts, { host, domain, user }: Readonly<Record<'host' | 'domain' | 'user', string>>): MachineFacts {
  const renames = [`C:\\Users\\${user}\\${host}.tmp`, `\\\\dc01.${domain}\\share`];
  const { reportingServices: services } = facts;
  return {
    ...facts,
    computer: {
      kind: 'known',
      value: { ...(facts.computer.kind === 'known' ? facts.computer.value : { installLanguage: '0409' }), name: host },
    },
    domain: { kind: 'known', value: { kind: 'domain', name: domain } },
    pendingRestart: { kind: 'known', value: [{ source: 'fileRename', names: renames }] },
    reportingServices:
      services.kind === 'known'
        ? { kind: 'known', value: services.value.map((each) => ({ ...each, serviceAccount: `${domain.split('.')[0] ?? ''}\\${user}` })) }
        : services,
  };
}

function runOn(facts: MachineFacts, answers: PartialAnswers = ownSql): CheckRun {
  return runChecks({
    facts,
    context: { product: mabsV3, mode: 'check', answers },
    stages: ['server', 'sql'],
    only: null,
    gatheredAt: '2026-11-22T09:00:00.000Z',
    finishedAt: '2026-11-22T09:00:01.000Z',
  });
}

/** Parses strictly: a document that is not well-formed fails the test. */
function parse(text: string, type: string): Node {
  const document = new DOMParser().parseFromString(text, type);
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

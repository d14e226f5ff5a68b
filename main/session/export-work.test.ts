import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import { valueOf } from '../package/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { checkStageOf } from './check-work.ts';
import { compareWith } from './compare-work.ts';
import { exportRun, type ExportOrder } from './export-work.ts';
import { startOn } from './testing.ts';

const instance = { kind: 'existing', instance: 'CONTOSOSQL', reportingInstance: 'SSRS' } as const;

function begun(): { readonly active: ActiveSession; readonly choose: (sql: unknown) => void } {
  const { session } = startOn(mkdtempSync(path.join(tmpdir(), 'export-')));
  valueOf(session.start('install', 'sample'));
  return { active: valueOf(session.active('test')), choose: (sql) => void valueOf(session.submit('sql', sql)) };
}

async function exported(active: ActiveSession, order: Partial<ExportOrder> = {}): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'exported-'));
  const asked = { format: 'json', language: 'en', redact: false, ...order } as const;
  return valueOf(await exportRun(active, asked, (name) => Promise.resolve(path.join(folder, name)))) ?? '';
}

async function stagesIn(active: ActiveSession): Promise<readonly string[]> {
  const { results } = checkDocument.parse(JSON.parse(readFileSync(await exported(active), 'utf8')));
  return [...new Set(results.map(({ stage }) => stage))];
}

it('what was checked of SQL Server is exported with the rest, until another choice makes it stale', async () => {
  const { active, choose } = begun();
  await checkStageOf(active, 'server');
  expect(await stagesIn(active)).toEqual(['server']);
  choose(instance);
  await checkStageOf(active, 'sql');
  expect(await stagesIn(active)).toEqual(['server', 'sql']);
  choose({ kind: 'new' });
  expect(await stagesIn(active)).toEqual(['server']);
});

it('what was checked of SQL Server alone is exported alone', async () => {
  const { active, choose } = begun();
  choose(instance);
  await checkStageOf(active, 'sql');
  expect(await stagesIn(active)).toEqual(['sql']);
});

it('names are hidden in those results too, and a later comparison misses none of them', async () => {
  const { active, choose } = begun();
  choose(instance);
  await checkStageOf(active, 'server');
  await checkStageOf(active, 'sql');
  for (const format of ['text', 'html', 'json', 'junit'] as const) {
    expect(readFileSync(await exported(active, { format }), 'utf8'), format).toContain('CONTOSOSQL');
    expect(readFileSync(await exported(active, { format, redact: true }), 'utf8'), format).not.toContain('CONTOSOSQL');
  }
  expect(valueOf(compareWith(active, await exported(active))).comparison?.changes).toEqual([]);
});

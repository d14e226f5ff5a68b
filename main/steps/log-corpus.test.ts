import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { causes, factsOf, type CauseId } from '../../app/errors/cause.ts';
import { diagnose, isClean } from '../../app/errors/diagnose.ts';
import { knownError } from '../../app/errors/finding.ts';
import { hear, linesOf, nothingHeard, type Heard } from '../../app/logs/heard.ts';
import type { StepId } from '../../app/plan/step.ts';
import { encodingOf, HEAD_BYTES, splitLines } from './log-encoding.ts';

const folder = path.resolve(import.meta.dirname, '../../app/errors/corpus');

/** What the programs end with whose log tells nothing of their end: a .NET exception, and DBG_TERMINATE_PROCESS (ntstatus.h). */
const exitCodes: Readonly<Record<string, number>> = { 'dpm-crashed-unhandled': -532_462_766, 'dpm-ended-at-log-off': 1_073_807_364 };

/** Log, what explains it, and its cause (null: not in the catalogue). */
const expected: readonly (readonly [name: string, main: string, cause: CauseId | null])[] = [
  ['azure-100050-proxy', 'azure 100050', 'proxy'],
  ['azure-100110-registered', 'azure 100110', 'registeredElsewhere'],
  ['azure-1fc07-encryption-key', 'azure 130055', 'encryptionKey'],
  ['azure-32500-scratch-full', 'azure 32500', 'scratch'],
  ['azure-34513-vault-file', 'azure 34513', 'vaultFile'],
  ['azure-34513-words-only', 'azure 34513', 'vaultFile'],
  ['azure-407-proxy-password', 'azure 407', 'proxy'],
  ['dpm-4001-system-drive-full', 'dpm 4001', 'diskSpace'],
  ['dpm-4003-no-reporting', 'dpm 4003', 'reporting'],
  ['dpm-4019-database-left', 'dpm 4019', 'leftDatabase'],
  ['dpm-4021-no-domain', 'dpm 4021', 'domain'],
  ['dpm-4024-agent-rolled-back', 'dpm 4024', 'prerequisiteProgram'],
  ['dpm-4026-service', 'dpm 4026', 'configuration'],
  ['dpm-4040-domain-controller', 'dpm 4040', 'domainController'],
  ['dpm-4052-protection-agent', 'dpm 4052', 'protectionAgent'],
  ['dpm-4056-firewall', 'dpm 4056', 'firewall'],
  ['dpm-4068-incomplete-package', 'dpm 4068', 'package'],
  ['dpm-4069-answer-missing', 'dpm 4069', 'arguments'],
  ['dpm-4070-prerequisites', 'dpm 4070', 'prerequisites'],
  ['dpm-4078-installed', 'dpm 4078', 'otherVersion'],
  ['dpm-4304-no-hyper-v', 'dpm 4304', 'hyperV'],
  ['dpm-4307-sql-unreachable', 'dpm 4307', 'sqlUnreachable'],
  ['dpm-4311-no-sql-tools', 'dpm 4311', 'sqlTools'],
  ['dpm-4315-security-settings', 'dpm 4315', 'domain'],
  ['dpm-4323-disjoint-namespace', 'dpm 4323', 'namespace'],
  ['dpm-4324-reserved-instance', 'dpm 4324', 'sqlInstance'],
  ['dpm-4328-service-account', 'dpm 4328', 'sqlAccount'],
  ['dpm-4348-named-pipes-off', 'dpm 4348', 'sqlProtocols'],
  ['dpm-4366-no-sysadmin', 'dpm 4366', 'sqlRights'],
  ['dpm-4379-database-upgrade', 'dpm 4379', 'databaseVersion'],
  ['dpm-4386-restart-pending', 'dpm 4386', 'pendingRestart'],
  ['dpm-4387-catch-all', 'dpm 4387', 'unexpected'],
  ['dpm-4387-remote-call', 'windows 1722', 'network'],
  ['dpm-4387-with-service', 'installer 1920', 'service'],
  ['dpm-4777-unknown', 'dpm 4777', null],
  ['dpm-801-not-administrator', 'dpm 801', 'administrator'],
  ['dpm-803-memory', 'dpm 803', 'hardware'],
  ['dpm-812-reports', 'dpm 812', 'reportsSetUp'],
  ['dpm-832-full-name', 'dpm 832', 'sqlName'],
  ['dpm-848-files-not-copied', 'dpm 848', 'fileAccess'],
  ['dpm-854-other-setup', 'dpm 854', 'busy'],
  ['dpm-869-not-ntfs', 'dpm 869', 'folder'],
  ['dpm-crashed-unhandled', 'windows -532462766', 'crashed'],
  ['dpm-ended-at-log-off', 'windows 1073807364', 'endedAtLogOff'],
  ['msi-1602-cancelled', 'windows 1602', 'cancelled'],
  ['msi-1603-cabinet-german', 'installer 1335', 'installerSource'],
  ['msi-1603-nothing-more', 'windows 1603', 'installer'],
  ['msi-1625-policy', 'windows 1625', 'policy'],
  ['script-1-key-password', 'script 1', 'keyPassword'],
  ['script-2-no-copy', 'script 2', 'keyCopy'],
  ['script-3-reporting-silent', 'script 3', 'reporting'],
  ['script-4-agent-proxy', 'script 4', 'proxy'],
  ['sql-engine-did-not-start', 'sql -2061893607', 'sqlEngine'],
  ['sql-features-failed', 'sql -2068643839', 'sqlFeature'],
  ['sql-parameter', 'sql -2068578304', 'sqlParameter'],
  ['sql-restart-pending', 'sql -2067919934', 'pendingRestart'],
  ['sql-windows-installer-busy', 'windows 1618', 'busy'],
];

const files = readdirSync(folder).map((name) => name.replace(/\.log$/u, ''));

describe('a log of a failure', () => {
  it.each(expected)('%s is explained by %s', (name, main, cause) => {
    const heard = listenTo(name);
    const found = diagnose({ step: stepOf(name), exitCode: exitCodes[name] ?? null, findings: heard.findings }).main;
    expect(found === null ? null : `${found.source} ${String(found.id)}`).toBe(main);
    expect(found === null ? null : (knownError(found)?.cause ?? null)).toBe(cause);
    expect(linesOf(heard).length).toBeGreaterThan(0);
  });

  it('is never without an expectation', () => {
    expect(files.filter((name) => !name.startsWith('good-'))).toEqual(expected.map(([name]) => name).sort());
  });
});

it('every cause of a failure has a log that is explained by it', () => {
  const told = new Set(expected.map(([, , cause]) => cause));
  const ids = Object.keys(causes) as CauseId[];
  expect(ids.filter((id) => factsOf(id).weight !== 'note' && !told.has(id))).toEqual([]);
});

describe('a log of a success', () => {
  it.each(files.filter((name) => name.startsWith('good-')))('%s names nothing that would be a failure', (name) => {
    const { findings, around } = listenTo(name);
    expect(isClean(findings)).toBe(true);
    expect(around).toEqual([]);
    expect(diagnose({ step: stepOf(name), exitCode: 0, findings }).main).toBeNull();
  });
});

function listenTo(name: string): Heard {
  const bytes = readFileSync(path.join(folder, `${name}.log`));
  return splitLines(bytes, encodingOf(bytes.subarray(0, HEAD_BYTES))).lines.reduce(hear, nothingHeard);
}

function stepOf(name: string): StepId {
  if (name.includes('sql-') || name === 'good-sql') return 'install-sql';
  return name.includes('azure') || name === 'good-agent' ? 'register-server' : 'install-server';
}

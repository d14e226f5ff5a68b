import type { Answers, PartialAnswers, UpgradeAnswers } from '../../../app/answers/answers.ts';
import { ok } from '../../../app/outcome.ts';
import { planContext } from '../../../app/plan/plan-context.ts';
import { setupLeftBy } from '../../../app/machine/sql-setup-left.ts';
import { planSetup } from '../../../app/plan/plan.ts';
import type { Step } from '../../../app/plan/step.ts';
import { products } from '../../../app/products/index.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import type { Given, Replies } from '../bridge/given.ts';
import { checkRunOn, factsOf } from './machine.ts';

/** A server as its administrator has it: what was suggested lies on its own drives. */
export const info: Given['info'] = {
  platform: 'windows',
  logs: 'C:\\ProgramData\\Backup Server Setup\\current\\logs',
  suggestions: {
    packageFolder: 'C:\\ProgramData\\Backup Server Setup\\sample',
    destination: 'C:\\Microsoft Azure Backup Server',
    vaultFile: null,
    passphraseFolder: 'C:\\ProgramData\\Backup Server Setup\\passphrase',
  },
};

/** Every question answered. */
export const answers: Answers = {
  license: { accepted: true },
  sql: { kind: 'new' },
  folders: {
    programFiles: 'C:\\Program Files\\Microsoft Azure Backup Server',
    databaseFiles: 'D:\\Microsoft Azure Backup Server\\DPMDB',
    scratch: 'D:\\Microsoft Azure Backup Server\\Scratch',
    cloudDataGigabytes: 2000,
  },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
  vault: { credentialsFile: 'C:\\Users\\admin\\Downloads\\contoso-vault_Mon Nov 23 2026.VaultCredentials' },
  passphrase: { saveTo: '\\\\FILES01\\Safe\\MABS01', keptOutside: true },
};

const { id, name } = products['mabs-v3'];

/** What main knows once the files are extracted, before any question. */
export const begun: Partial<Snapshot> = {
  mode: 'install',
  product: { id, name, sample: false },
  package: {
    kind: 'extracted',
    result: { schemaVersion: 1, destination: 'C:\\Microsoft Azure Backup Server', files: 4312, bytes: 4_812_345_678, programs: [] },
  },
};

/** Begun, the terms accepted, the checks of a ready server passed. */
export const checked: Partial<Snapshot> = {
  ...begun,
  answers: { license: { accepted: true } },
  checks: { running: false, server: checkRunOn(factsOf()), sql: null },
};

/** What the vault credentials file of {@link answers} says. */
export const vault: Snapshot['vault'] = {
  file: answers.vault.credentialsFile,
  vault: 'contoso-vault',
  resourceGroup: 'contoso-backup-rg',
  subscription: '6e6c1f0a-52b1-4c9e-9d3a-1f2b3c4d5e6f',
  region: 'westeurope',
  ageHours: 3,
  expiresAt: '2026-12-03T08:00:00.000Z',
};

/** Everything answered and checked, before *Install*. */
export const answered: Partial<Snapshot> = {
  ...checked,
  answers,
  secretsSet: ['accountPassword', 'passphrase'],
  checks: { running: false, server: checkRunOn(factsOf()), sql: checkRunOn(factsOf(), 'sql', answers) },
  connection: { kind: 'reached' },
  vault,
};

/** The plan for all of that. */
export const steps: readonly Step[] = planSetup(
  planContext({ product: products['mabs-v3'], answers, facts: factsOf(), stateFolder: 'C:\\ProgramData\\Backup Server Setup' }),
);

/** What main answers on every page: the facts of the ready server, its drives, the plan. */
export const replies: Replies = {
  'machine.facts': ok(factsOf()),
  'plan.read': ok([...steps]),
  'package.space': ok([
    { root: 'C:\\', purposes: ['destination', 'temporary', 'log'], needed: 5 * 1024 ** 3, free: 64 * 1024 ** 3 },
    { root: 'D:\\', purposes: ['parts'], needed: 0, free: 480 * 1024 ** 3 },
  ]),
};

const { updates, connection } = answers;
const answersOfUpgrade: UpgradeAnswers = { license: { accepted: true }, sql: { kind: 'upgrade' }, updates, connection };

/** An upgrade of v2 with its SQL Server, everything answered and checked. */
export const upgrading: Partial<Snapshot> = {
  ...answered,
  mode: 'upgrade',
  vault: null,
  answers: answersOfUpgrade,
  secretsSet: ['accountPassword', 'keyPassword'],
};

/** Its plan. */
export const upgradeSteps: readonly Step[] = planSetup({
  mode: 'upgrade',
  product: products['mabs-v3'],
  answers: answersOfUpgrade,
  server: { name: 'MABS01', domain: 'CONTOSO' },
  database: { instance: 'MSDPM2016', name: 'DPMDB_MABS01' },
  oldReporting: { instance: 'MSDPM2016', setup: setupLeftBy(13) ?? '' },
  stateFolder: 'C:\\ProgramData\\Backup Server Setup\\current',
});

/** The answers without some of them. */
export function without(...topics: readonly (keyof Answers)[]): PartialAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([topic]) => !topics.includes(topic as keyof Answers)));
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { UpgradeAnswers } from '../answers/answers.ts';
import { laidOver, world } from '../machine/world.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { mabsV4 } from '../products/mabs-v4.ts';
import type { Product } from '../products/product.ts';
import { declarations } from './declarations.ts';
import { withPlaceholders } from './fragments.ts';
import { planDocument, planDocumentOf } from './plan-document.ts';
import { setupContext, type SetupContext } from './plan-context.ts';
import { planSetup, secretsOfPlan } from './plan.ts';
import { commandOf, commandText } from './step-command.ts';
import { step as stepSchema, type Step } from './step.ts';

const answers: UpgradeAnswers = {
  license: { accepted: true },
  sql: { kind: 'upgrade' },
  updates: { microsoftUpdate: true },
  connection: { kind: 'direct' },
};
const ownSql: UpgradeAnswers = { ...answers, sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS' } };

describe('the plan of an upgrade', () => {
  const steps = upgrade(answers);

  it('copies database and keys before SQL Server is touched, and restores the keys before the server is upgraded', () => {
    expect(steps.map(({ id }) => id)).toEqual([
      'enable-features',
      'stop-backups',
      'backup-database',
      'backup-keys',
      'remove-reporting',
      'upgrade-sql',
      'renew-reporting',
      'restore-keys',
      'upgrade-agent',
      'upgrade-server',
      'opt-in-updates',
      'check-connection',
      'list-agents',
    ]);
    for (const step of steps) expect(stepSchema.parse(step)).toEqual(step);
  });

  it('follows a log of every step, so that work is seen and a failure can be explained', () => {
    expect(steps.filter((step) => step.kind !== 'write-secret-file' && step.log === null)).toEqual([]);
    expect(steps.find(({ id }) => id === 'upgrade-agent')).toMatchObject({
      log: expect.stringMatching(/Agent\\Temp\\\*\.errlog$/u) as string,
    });
  });

  it('cannot be left from the removal of the old Reporting Services until their keys are restored, and nowhere else', () => {
    expect(steps.filter(({ id }) => declarations[id].cannotBeLeft === 'betweenVersions').map(({ id }) => id)).toEqual([
      'remove-reporting',
      'upgrade-sql',
      'renew-reporting',
      'restore-keys',
    ]);
  });

  it('stops SQL Server Agent before the services that its jobs would start again', () => {
    const servicesOn = (instance: string) => {
      const context = contextOn('v2-on-sql-2016', answers, mabsV3);
      const steps = context.mode === 'upgrade' ? planSetup({ ...context, database: { ...context.database, instance } }) : [];
      return steps.flatMap((step) => (step.kind === 'run-script' && step.id === 'stop-backups' ? [step.values['SETUP_SERVICES']] : []));
    };
    expect(servicesOn('MSDPM2016')).toEqual(['SQLAgent$MSDPM2016,MSDPM,DPMAMService,DpmWriter,obengine']);
    expect(servicesOn('MSSQLSERVER')).toEqual(['SQLSERVERAGENT,MSDPM,DPMAMService,DpmWriter,obengine']);
  });

  it('with an own SQL Server 2017 leaves SQL Server, reports and keys to their owner', () => {
    expect(upgrade(ownSql).map(({ id }) => id)).toEqual([
      'enable-features',
      'stop-backups',
      'backup-database',
      'configure-reporting',
      'upgrade-agent',
      'upgrade-server',
      'opt-in-updates',
      'check-connection',
      'list-agents',
    ]);
  });

  it.each([
    ['SQL Server of the package', answers, 'testing-upgrade-of-sql.txt'],
    ['own SQL Server', ownSql, 'testing-upgrade-on-own-sql.txt'],
  ])('with the %s runs exactly these commands, with these answers and inputs', async (_, given, file) => {
    await expect(`${upgrade(given).map(told).join('\n')}\n`).toMatchFileSnapshot(file);
  });

  it('asks for the password of the copy only where keys are copied, and has no secret in a command or value', () => {
    expect(secretsOfPlan(steps)).toEqual(['keyPassword', 'accountPassword']);
    expect(secretsOfPlan(upgrade(ownSql))).toEqual(['accountPassword']);
    for (const step of steps) expect(commandText(commandOf(step) ?? [])).not.toContain('keyPassword');
  });

  it('proves the version of an agent that was named, and none of the package’s: its registration is kept', () => {
    const context = contextOn('v2-on-sql-2016', answers, mabsV3);
    const evidenceWith = (namedAgentVersion: string | null) =>
      planSetup({ ...context, namedAgentVersion })
        .find(({ id }) => id === 'upgrade-agent')
        ?.evidence.filter(({ kind }) => kind === 'agentVersion');
    expect(evidenceWith('2.0.9262.0')).toEqual([{ kind: 'agentVersion', atLeast: '2.0.9262.0' }]);
    expect(evidenceWith(null)).toEqual([]);
  });

  it('signs in to an own SQL Server as the account that was answered, and to the one that is upgraded as before', () => {
    const account = { user: 'sqladmin', domain: 'CONTOSO' };
    const signedIn = upgrade({ ...answers, sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS', signIn: account } });
    expect(secretsOfPlan(signedIn)).toEqual(['accountPassword', 'sqlPassword']);
    const file = signedIn.flatMap((step) => (step.kind === 'run-program' && step.answerFile !== null ? step.answerFile.content : []));
    expect(withPlaceholders(file)).toContain(
      'SQLInstanceName=BACKUP\r\nSQLMachineUserName=sqladmin\r\nSQLMachinePassword=<sqlPassword>\r\nSQLMachineDomainName=CONTOSO\r\n',
    );
  });

  it('is a document of its own mode', () => {
    const context = contextOn('v2-on-sql-2016', answers, mabsV3);
    const document = planDocumentOf(planSetup(context), context, null);
    expect(planDocument.parse(document)).toMatchObject({ mode: 'upgrade', foresight: { space: [] } });
  });
});

it('v4 is planned for a v3 whose SQL Server somebody else looks after', () => {
  const steps = planSetup(contextOn('v3-on-sql-2017', ownSql, mabsV4));
  expect(steps.find(({ id }) => id === 'upgrade-server')).toMatchObject({
    evidence: expect.arrayContaining([{ kind: 'backupServer', startsWith: '14.' }]) as unknown,
  });
  expect(steps.map(({ id }) => id)).not.toContain('upgrade-sql');
});

it.each(['ready', 'mabs-v2-found'])('on %s, where no database of a backup server is known, nothing is planned', (name) => {
  expect(outcomeOn(name, answers, mabsV3)).toEqual({ kind: 'failed', failure: { code: 'run.nothingToUpgrade', product: mabsV3.name } });
});

function upgrade(given: UpgradeAnswers): readonly Step[] {
  return planSetup(contextOn('v2-on-sql-2016', given, mabsV3));
}

function contextOn(name: string, given: UpgradeAnswers, product: Product): SetupContext {
  const outcome = outcomeOn(name, given, product);
  if (outcome.kind === 'failed') throw new Error(outcome.failure.code);
  return outcome.value;
}

function outcomeOn(name: string, given: UpgradeAnswers, product: Product): ReturnType<typeof setupContext> {
  return setupContext({ mode: 'upgrade', answers: given, product, facts: factsOf(name), stateFolder: 'C:\\State\\current' });
}

function factsOf(name: string) {
  const content = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
  const ready = content('assets/sample/world.json');
  return world.parse(name === 'ready' ? ready : laidOver(content(`e2e/worlds/${name}.json`), ready)).facts;
}

/** A step as a person reads it: command, standard input, answer file. */
function told(step: Step): string {
  const stdin = step.kind === 'write-secret-file' ? null : (step.stdin ?? null);
  const file = step.kind === 'run-program' ? step.answerFile : null;
  return [
    `${step.id}: ${commandText(commandOf(step) ?? [])}`,
    ...(stdin === null ? [] : [`  < ${withPlaceholders(stdin)}`]),
    ...(file === null
      ? []
      : withPlaceholders(file.content)
          .trimEnd()
          .split('\r\n')
          .map((line) => `  | ${line}`)),
  ].join('\n');
}

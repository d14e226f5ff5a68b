import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers/answers.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { mabsV4 } from '../products/mabs-v4.ts';
import { exitVerdict } from './exit-codes.ts';
import { foresee } from './foresight.ts';
import { withPlaceholders } from './fragments.ts';
import { planDocument, planDocumentOf } from './plan-document.ts';
import { planSetup } from './plan.ts';
import type { StepId } from './step.ts';
import { answerFileOf, commandOf, plan, planned, programOf } from './testing.ts';

describe('MABS v3 and v4', () => {
  const media = (year: 2016 | 2017): Answers['sql'] => ({ kind: 'media', setup: 'E:\\SQL\\setup.exe', year, instance: 'OWN' });

  it('enable Hyper-V and its PowerShell first, without a restart on the spot; 3010 means a restart before going on', () => {
    expect(commandOf(plan({}, mabsV3), 'enable-features')).toEqual([
      'dism.exe',
      '/Online',
      '/Enable-Feature',
      '/All',
      '/FeatureName:Microsoft-Hyper-V',
      '/FeatureName:Microsoft-Hyper-V-Management-PowerShell',
      '/Quiet',
      '/NoRestart',
    ]);
    const { exitCodes } = programOf(plan({}, mabsV3), 'enable-features');
    expect([exitVerdict(exitCodes, 3010), exitVerdict(exitCodes, 0x80070bc2), exitVerdict(exitCodes, 87)]).toEqual([
      'restartFirst',
      'restartFirst',
      'failure',
    ]);
  });

  it.each<[string, Answers['sql'], readonly StepId[], readonly string[]]>([
    ['of the package', { kind: 'new' }, ['install-sql', 'install-reporting'], ['SQLInstanceName=MSDPM2017', 'ReportingInstanceName=SSRS']],
    [
      'one’s own with Reporting Services of 2017',
      { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' },
      ['configure-reporting'],
      ['SQLInstanceName=PROD', 'ReportingInstanceName=SSRS'],
    ],
    [
      'one’s own with those of 2016',
      { kind: 'existing', instance: 'PROD', reportingInstance: 'PROD' },
      [],
      ['SQLInstanceName=PROD', 'ReportingInstanceName=PROD'],
    ],
    ['of media of 2016', media(2016), ['install-sql'], ['SQLInstanceName=OWN', 'ReportingInstanceName=OWN']],
    [
      'of media of 2017',
      media(2017),
      ['install-sql', 'install-reporting', 'configure-reporting'],
      ['SQLInstanceName=OWN', 'ReportingInstanceName=SSRS'],
    ],
  ])('SQL Server %s: its steps, and the instances the answer file names', (_, sql, between, lines) => {
    for (const product of [mabsV3, mabsV4]) {
      const steps = plan({ sql }, product);
      expect(steps.map(({ id }) => id)).toEqual([
        'enable-features',
        'save-passphrase',
        'install-agent',
        ...between,
        'install-server',
        'desktop-icons',
        'opt-in-updates',
        'check-connection',
      ]);
      const expected = lines.map((line) => line.replace('MSDPM2017', product.defaults.sqlInstance));
      expect(answerFileOf(steps)).toEqual(expect.arrayContaining(expected));
    }
  });

  it.each([
    [2016, ['E:\\SQL\\setup.exe', '/Q', '/IACCEPTSQLSERVERLICENSETERMS'], 'SQLENGINE,RS'],
    [2017, ['E:\\SQL\\setup.exe', '/Q', '/IACCEPTSQLSERVERLICENSETERMS', '/SUPPRESSPRIVACYSTATEMENTNOTICE'], 'SQLENGINE'],
  ] as const)('media of %i are run by a ConfigurationFile with an absolute path', (year, first, features) => {
    const step = programOf(plan({ sql: media(year) }, mabsV3), 'install-sql');
    expect([step.program, ...step.arguments]).toEqual([
      ...first,
      '/CONFIGURATIONFILE=C:\\State\\secret\\ConfigurationFile.ini',
      '/INDICATEPROGRESS',
    ]);
    expect(withPlaceholders(step.answerFile?.content ?? []).split('\r\n')).toEqual(
      expect.arrayContaining(['[OPTIONS]', `FEATURES="${features}"`, 'INSTANCENAME="OWN"', 'SQLCOLLATION="SQL_Latin1_General_CP1_CI_AS"']),
    );
  });

  it.each([
    ['SSRS', true],
    ['MABS01\\ssrs', true],
    ['PROD', false],
  ])(
    'of an own SQL Server, Reporting Services called %s are left to the installation to configure: %s',
    (reportingInstance, isConfigured) => {
      const steps = plan({ sql: { kind: 'existing', instance: 'PROD', reportingInstance } }, mabsV3);
      expect(steps.some(({ id }) => id === 'configure-reporting')).toBe(isConfigured);
    },
  );

  it('Reporting Services get the four required values by the environment of a fixed script', () => {
    const steps = plan({ sql: { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' } }, mabsV3);
    expect(steps.find(({ id }) => id === 'configure-reporting')).toMatchObject({
      kind: 'run-script',
      script: 'configure-reporting',
      values: {
        SETUP_SQL_SERVER: 'MABS01\\PROD',
        SETUP_DATABASE: 'ReportServer$PROD',
        SETUP_WEB_SERVICE: 'ReportServer_PROD',
        SETUP_PORTAL: 'Reports_PROD',
      },
    });
  });

  it('a newer agent that was named is run instead of that of the package, with the same switches', () => {
    const named = 'D:\\Downloads\\MARSAgentInstaller.exe';
    const [usual, newer] = [null, named].map((agentInstaller) =>
      programOf(plan({ updates: { microsoftUpdate: false, agentInstaller } }, mabsV3), 'install-agent'),
    );
    expect(usual).toMatchObject({ program: 'MARSAgent/MARSAgentInstaller.exe' });
    expect(usual?.from).toBeUndefined();
    expect(newer).toEqual({ ...usual, from: 'administrator', program: named });
  });

  it.each([
    [null, '2.0.9249.0'],
    ['2.0.9262.0', '2.0.9262.0'],
    ['2.0.9000.0', '2.0.9249.0'],
  ])('with a named installer of version %s an agent of %s or later is good enough, before and after', (namedAgentVersion, atLeast) => {
    const { detect, evidence } = programOf(planSetup({ ...planned({}, mabsV3), namedAgentVersion }), 'install-agent');
    expect([detect, evidence].map((all) => all.filter(({ kind }) => kind === 'agentVersion'))).toEqual([
      [{ kind: 'agentVersion', atLeast }],
      [{ kind: 'agentVersion', atLeast }],
    ]);
  });

  it.each(['C:\\My Vault\\a.VaultCredentials', 'C:\\Données\\a.VaultCredentials'])(
    'vault credentials in %j are read from a plain copy',
    (from) => {
      const spaced = plan({ vault: { credentialsFile: from } }, mabsV3);
      const to = 'C:\\State\\secret\\vault.VaultCredentials';
      expect(programOf(spaced, 'install-server').copy).toEqual({ from, to });
      expect(answerFileOf(spaced)).toContain(`VaultCredentialFilePath=${to}`);
      expect(programOf(plan({}, mabsV3), 'install-server').copy).toBeUndefined();
    },
  );

  it.each(['C:\\My state', 'C:\\État'])(
    'a session in %j has that copy in the private folder of the machine, whose path is plain',
    (stateFolder) => {
      const given = planned({ vault: { credentialsFile: 'C:\\My Vault\\a.VaultCredentials' } }, mabsV3);
      const { copy } = programOf(planSetup({ ...given, stateFolder }), 'install-server');
      expect(copy?.to).toBe('C:\\ProgramData\\BackupServerSetup\\secret\\vault.VaultCredentials');
    },
  );

  it('a plan foresees its files, services, accounts, restarts, space and minutes', () => {
    const context = planned({}, mabsV3);
    const seen = foresee(planSetup(context), context);
    expect(seen.restarts[0]).toEqual({ step: 'enable-features', when: 'first' });
    expect(seen.files).toContainEqual({ step: 'install-server', path: 'C:\\State\\secret\\MABSSetup.ini', use: 'removedAfterwards' });
    expect(seen.files).toContainEqual({ step: 'save-passphrase', path: 'E:\\Safe\\MABS01_passphrase.txt', use: 'kept' });
    expect(seen.files).toContainEqual({ step: 'enable-features', path: 'C:\\Windows\\Logs\\DISM\\dism*.log', use: 'log' });
    expect(seen.space.map(({ drive }) => drive)).toEqual(['C:\\', 'D:\\', 'E:\\']);
    expect(seen.evaluationDays).toBe(180);
    expect(seen.minutes).toBe(36);
    expect(seen.services).toEqual(['obengine', 'MSSQL$MSDPM2017', 'SQLAgent$MSDPM2017', 'SQLServerReportingServices', 'MSDPM', 'DPMRA']);
    expect(seen.accounts).toEqual(['MICROSOFT$DPM$Acct', 'DPMR$MABS01']);
    const own = planned({ sql: { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' } }, mabsV3);
    expect(foresee(planSetup(own), own)).toMatchObject({ accounts: ['DPMR$MABS01'], evaluationDays: null });
    const document = planDocumentOf(planSetup(context), context, null);
    expect(planDocument.parse(document)).toEqual(document);
  });
});

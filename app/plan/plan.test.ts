import { describe, expect, it } from 'vitest';
import { products } from '../products/index.ts';
import { mabsV3 } from '../products/mabs-v3.ts';
import { sample } from '../products/sample.ts';
import { withSecrets } from './fragments.ts';
import { planSetup, secretsOfPlan } from './plan.ts';
import { step as stepSchema, type StepId } from './step.ts';
import { answerFileOf, commandOf, plan, planned, programOf } from './testing.ts';

const secrets = {
  accountPassword: 'Canary-1-account',
  passphrase: 'Canary-2-"phrase"',
  proxyPassword: 'Canary-3-\\proxy',
  keyPassword: 'Canary-4-keys',
  sqlPassword: 'Canary-5-sql',
};

/** Steps that these answers do not want. */
const onlyWanted: readonly StepId[] = ['configure-reporting', 'set-agent-proxy'];

describe('the plan for the usual answers', () => {
  it('has the steps of the product, in order, and fits its schema', () => {
    expect(plan().map(({ id }) => id)).toEqual(sample.chain.filter((id) => !onlyWanted.includes(id)));
    expect(plan({}, mabsV3).map(({ id }) => id)).toEqual(mabsV3.chain.filter((id) => !onlyWanted.includes(id)));
    for (const step of [...plan(), ...plan({}, mabsV3)]) expect(stepSchema.parse(step)).toEqual(step);
  });

  it.each<[StepId, readonly string[]]>([
    [
      'install-agent',
      [
        'MARSAgent/MARSAgentInstaller.exe',
        '/q',
        '/nu',
        '/m',
        '/p:C:\\Program Files\\Microsoft Azure Recovery Services Agent',
        '/s:E:\\Scratch',
      ],
    ],
    ['register-server', ['MARSAgent/StartOBRegistration.exe', '/vault:C:\\Vault\\Contoso.VaultCredentials']],
    [
      'install-sql',
      [
        ...[
          'SQLSVR2017/setup.exe',
          '/Q',
          '/ACTION=Install',
          '/IACCEPTSQLSERVERLICENSETERMS',
          '/SUPPRESSPRIVACYSTATEMENTNOTICE',
          '/FEATURES=SQLENGINE',
        ],
        ...['/INSTANCENAME=MSDPM2017', '/INSTANCEID=MSDPM2017', '/SQLCOLLATION=SQL_Latin1_General_CP1_CI_AS'],
        ...[
          '/SQLSVCACCOUNT=NT AUTHORITY\\SYSTEM',
          '/SQLSVCSTARTUPTYPE=Automatic',
          '/AGTSVCACCOUNT=NT AUTHORITY\\SYSTEM',
          '/AGTSVCSTARTUPTYPE=Automatic',
        ],
        ...[
          '/SQLSYSADMINACCOUNTS=BUILTIN\\Administrators',
          '/TCPENABLED=1',
          '/NPENABLED=1',
          '/BROWSERSVCSTARTUPTYPE=Automatic',
          '/UPDATEENABLED=False',
          '/INDICATEPROGRESS',
        ],
      ],
    ],
    [
      'install-reporting',
      [
        'SSRS2017/SQLServerReportingServices.exe',
        '/quiet',
        '/norestart',
        '/IAcceptLicenseTerms',
        '/Edition=Eval',
        '/log',
        'C:\\State\\logs\\reporting-services.log',
      ],
    ],
    ['install-server', ['Setup.exe', '/i', '/f', 'C:\\State\\secret\\MABSSetup.ini', '/l', 'C:\\State\\logs\\DpmSetup.log', '/q']],
  ])('runs for %s exactly this', (id, command) => {
    expect(commandOf(plan(), id)).toEqual(command);
  });

  it('saves the passphrase under the name of the server', () => {
    expect(plan().find(({ kind }) => kind === 'write-secret-file')).toMatchObject({ path: 'E:\\Safe\\MABS01_passphrase.txt' });
  });

  it('gives the server’s setup this answer file', () => {
    expect(answerFileOf(plan())).toEqual([
      '[OPTIONS]',
      'UserName=Administrator',
      'CompanyName=contoso.example',
      'SqlAccountPassword=<accountPassword>',
      'ProgramFiles=D:\\MABS',
      'DatabaseFiles=D:\\MABS\\DB',
      'UseExistingSQL=1',
      'SQLMachineName=localhost',
      'SQLInstanceName=MSDPM2017',
      'ReportingMachineName=localhost',
      'ReportingInstanceName=SSRS',
      '',
    ]);
    expect(answerFileOf(plan({}, mabsV3)).slice(11)).toEqual([
      'VaultCredentialFilePath=C:\\Vault\\Contoso.VaultCredentials',
      'SecurityPassphrase=<passphrase>',
      'PassphraseSaveLocation=E:\\Safe\\',
      '',
    ]);
  });
});

describe('other answers', () => {
  const proxy = { kind: 'proxy', host: 'proxy.example', port: 8080 } as const;

  it('an own SQL Server brings its own engine and reporting', () => {
    const own = plan({ sql: { kind: 'existing', instance: 'MABS01\\PROD', reportingInstance: 'SSRS2' } });
    expect(own.map(({ id }) => id)).toEqual([
      'enable-features',
      'save-passphrase',
      'install-agent',
      'register-server',
      'install-server',
      'desktop-icons',
      'opt-in-updates',
      'check-connection',
    ]);
    expect(answerFileOf(own)).toEqual(expect.arrayContaining(['SQLInstanceName=PROD', 'ReportingInstanceName=SSRS2']));
  });

  it('an account for SQL Server stands in the answer file with its password as placeholder, behind the instance', () => {
    const own = { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' } as const;
    const steps = plan({ sql: { ...own, signIn: { user: 'sqladmin', domain: 'CONTOSO' } } });
    const lines = answerFileOf(steps);
    expect(lines.slice(lines.indexOf('SQLInstanceName=PROD')).slice(0, 4)).toEqual([
      'SQLInstanceName=PROD',
      'SQLMachineUserName=sqladmin',
      'SQLMachinePassword=<sqlPassword>',
      'SQLMachineDomainName=CONTOSO',
    ]);
    expect(secretsOfPlan(steps)).toContain('sqlPassword');
    expect(secretsOfPlan(plan({ sql: own }))).not.toContain('sqlPassword');
    expect(answerFileOf(plan({ sql: own })).filter((line) => /^SQLMachine(?!Name)/u.test(line))).toEqual([]);
  });

  it('Microsoft Update off leaves its switch away', () => {
    expect(commandOf(plan({ updates: { microsoftUpdate: false } }), 'install-agent')).not.toContain('/m');
  });

  it.each([
    ['direct', { kind: 'direct' } as const, [], '{"passphrase":"p","proxy":null}'],
    [
      'a proxy',
      { ...proxy, user: null },
      ['/ph:proxy.example', '/po:8080'],
      '{"passphrase":"p","proxy":{"host":"proxy.example","port":8080}}',
    ],
    [
      'a proxy with a user',
      { ...proxy, user: 'CONTOSO\\b"k' },
      ['/ph:proxy.example', '/po:8080'],
      '{"passphrase":"p","proxy":{"host":"proxy.example","port":8080,"user":"CONTOSO\\\\b\\"k","password":"w"}}',
    ],
  ])('%s: host and port by switch, user and password only on standard input', (_, connection, switches, document) => {
    const steps = plan({ connection });
    expect(commandOf(steps, 'install-agent').slice(6)).toEqual(switches);
    const stdin = programOf(steps, 'register-server').stdin ?? [];
    expect(withSecrets(stdin, (name) => (name === 'passphrase' ? 'p' : 'w'))).toEqual({ kind: 'text', text: document });
  });

  it.each(Object.values(products))('$id: the agent is told every proxy, before the server is registered', (product) => {
    const idsWith = (user: string | null) => plan({ connection: { ...proxy, user } }, product).map(({ id }) => id);
    expect(plan({}, product).map(({ id }) => id)).not.toContain('set-agent-proxy');
    for (const ids of [idsWith(null), idsWith('CONTOSO\\b')]) {
      expect(ids.slice(ids.indexOf('install-agent')).slice(0, 2)).toEqual(['install-agent', 'set-agent-proxy']);
    }
  });

  it.each([
    ['of a proxy that asks for a user gets its password', { ...proxy, user: 'CONTOSO\\b' }, ['http://proxy.example', '8080', 'CONTOSO\\b']],
    ['of another proxy gets none', { ...proxy, user: null }, ['http://proxy.example', '8080', '']],
    ['that an earlier start told a proxy is told that there is none', { kind: 'direct' } as const, ['', '', '']],
  ])('the agent %s', (_, connection, [server, port, user]) => {
    const steps = planSetup({ ...planned({ connection }, sample), toldProxyBefore: true });
    const step = steps.find(({ id }) => id === 'set-agent-proxy');
    expect(step).toMatchObject({ values: { SETUP_PROXY_SERVER: server, SETUP_PROXY_PORT: port, SETUP_PROXY_USER: user } });
    const stdin = user === '' ? undefined : [{ secret: 'proxyPassword', as: 'plain' }];
    expect(step?.kind === 'run-script' && step.stdin).toEqual(stdin);
    expect(secretsOfPlan(steps).includes('proxyPassword')).toBe(user !== '');
  });
});

describe('secrets', () => {
  it('are only placeholders in a plan, and are written in the form of their place', () => {
    const steps = plan({ connection: { kind: 'proxy', host: 'h', port: 1, user: 'u' } });
    expect(secretsOfPlan(steps)).toEqual(['passphrase', 'proxyPassword', 'accountPassword']);
    expect(JSON.stringify([steps, plan({}, mabsV3)])).not.toContain('Canary');
    const filled = withSecrets(programOf(steps, 'register-server').stdin ?? [], (name) => secrets[name]);
    expect(filled.kind === 'text' && (JSON.parse(filled.text) as object)).toMatchObject({
      passphrase: secrets.passphrase,
      proxy: { password: secrets.proxyPassword },
    });
  });

  it('that are not set are named', () => {
    expect(withSecrets(['a', { secret: 'passphrase', as: 'plain' }], () => undefined)).toEqual({ kind: 'missing', secret: 'passphrase' });
  });
});

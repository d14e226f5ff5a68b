import { isPlain } from '../../answers/paths.ts';
import { instancesOf } from '../../answers/sql.ts';
import { vaultFile } from '../vault-file.ts';
import { logFile, under, type PlanContext } from '../plan-context.ts';
import { exitTable } from '../exit-codes.ts';
import { signInLines, type Line } from '../sign-in-lines.ts';
import type { Fragment, StepOf } from '../step.ts';
import { serverLogOfSuccess } from '../../logs/server-log.ts';

const PRODUCT_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/**
 * Installs Azure Backup Server itself: `Setup.exe /i /f <answer file> /l <log> /q`. Its exit codes are documented
 * nowhere, so the evidence decides: registry, services and what the log says (setup facts 2.3).
 */
export function installServer(context: PlanContext): StepOf<'run-program'> {
  const log = logFile(context, 'DpmSetup.log');
  const registration = registrationOf(context);
  const answerFile = under(context.stateFolder, 'secret', 'MABSSetup.ini');
  const evidence = [
    { kind: 'registry', key: `${PRODUCT_KEY}\\Setup`, name: 'InstallPath' },
    { kind: 'registry', key: `${PRODUCT_KEY}\\DB`, name: 'InstanceName' },
    { kind: 'service', name: 'MSDPM' },
    { kind: 'service', name: 'DPMRA' },
  ] as const;
  return {
    kind: 'run-program',
    id: 'install-server',
    weight: 900,
    detect: [...evidence],
    evidence: [...evidence, ...serverLogOfSuccess(log)],
    program: context.product.programs.server,
    arguments: ['/i', '/f', answerFile, '/l', log, '/q'],
    stdin: null,
    answerFile: { path: answerFile, content: answerFileContent(context, registration.lines) },
    ...(registration.copy === null ? {} : { copy: registration.copy }),
    log,
    exitCodes: exitTable(context.product.exitCodes),
    limitMinutes: 60,
    settleSeconds: 0,
  };
}

/** The keys of the vendor's answer file for V3 (setup facts 2.2); ASCII, CRLF, secrets as placeholders. */
function answerFileContent(context: PlanContext, registration: readonly Line[]): Fragment[] {
  const { answers, product, server } = context;
  const instances = instancesOf(answers.sql, product.defaults);
  const lines: readonly Line[] = [
    ['UserName', 'Administrator'],
    ['CompanyName', companyName(server)],
    ['SqlAccountPassword', { secret: 'accountPassword', as: 'plain' }],
    ['ProgramFiles', answers.folders.programFiles],
    ['DatabaseFiles', answers.folders.databaseFiles],
    /** Always an existing one for Setup.exe: a new instance was installed by the step before it. */
    ['UseExistingSQL', '1'],
    ['SQLMachineName', 'localhost'],
    ['SQLInstanceName', instances.sql],
    ...signInLines(answers.sql),
    ['ReportingMachineName', 'localhost'],
    ['ReportingInstanceName', instances.reporting],
    ...registration,
  ];
  return serverAnswerFile(lines);
}

/** Only shown by the vendor's windows: a name that the answer file cannot carry is left to the next one. */
export function companyName({ domain, name }: PlanContext['server']): string {
  return [domain, name].find((each) => each !== '' && isPlain(each)) ?? 'Organization';
}

/** The text of an answer file for Setup.exe. */
export function serverAnswerFile(lines: readonly Line[]): Fragment[] {
  return ['[OPTIONS]\r\n', ...lines.flatMap(([key, value]): Fragment[] => [`${key}=`, value, '\r\n'])];
}

interface Registration {
  readonly lines: readonly Line[];
  /** Of the vault credentials, where their own path has a blank. */
  readonly copy: ReturnType<typeof vaultFile>['copy'];
}

/** Setup registers the server itself where no step before it did. */
function registrationOf(context: PlanContext): Registration {
  if (context.product.chain.includes('register-server')) return { lines: [], copy: null };
  const { path, copy } = vaultFile(context);
  const lines: readonly Line[] = [
    ['VaultCredentialFilePath', path],
    ['SecurityPassphrase', { secret: 'passphrase', as: 'plain' }],
    ['PassphraseSaveLocation', context.answers.passphrase.saveTo],
  ];
  return { lines, copy };
}

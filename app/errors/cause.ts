/** What trying again means after a cause is removed. */
export type Again =
  /** The step is run again as it is. */
  | 'retry'
  /** Windows has to restart first; the run goes on after it. */
  | 'restart'
  /** The work is done; Windows has to restart once before it is used. */
  | 'restartToFinish'
  /** What the program left has to be removed first: it cannot go on half-way. */
  | 'remove'
  /** An answer has to change first. */
  | 'answer'
  /** The package has to be extracted (or downloaded) again first. */
  | 'package'
  /** Nothing has to be done. */
  | 'nothing';

/** What is known of a cause beside its words. */
export interface CauseFacts {
  readonly again: Again;
  /** `note`: said by a program that goes on; never the reason of a failure. */
  readonly weight: 'cause' | 'general' | 'note';
  /** A page of the vendor about it. */
  readonly link: string | null;
}

const docs = 'https://learn.microsoft.com/';
const prepare = `${docs}system-center/dpm/install-dpm`;
const agentHelp = `${docs}azure/backup/backup-azure-mars-troubleshoot`;
const serverHelp = `${docs}azure/backup/backup-azure-mabs-troubleshoot`;
const sqlLogs = `${docs}sql/database-engine/install-windows/view-and-read-sql-server-setup-log-files`;
const installerCodes = `${docs}windows/win32/msi/error-codes`;

const cause = (again: Again, link: string | null = null): CauseFacts => ({ again, weight: 'cause', link });
const general = (again: Again, link: string | null = null): CauseFacts => ({ again, weight: 'general', link });
const note: CauseFacts = { again: 'nothing', weight: 'note', link: null };

/** Every cause there is. An error of any product leads to one of them; words stand in `causes-*.texts.ts`. */
export const causes = {
  // The server.
  administrator: cause('retry'),
  hardware: cause('retry', `${docs}azure/backup/backup-azure-microsoft-azure-backup`),
  domain: cause('retry', serverHelp),
  domainController: cause('answer', `${docs}azure/backup/backup-azure-microsoft-azure-backup`),
  namespace: cause('remove', serverHelp),
  pendingRestart: cause('restart'),
  restartToFinish: { again: 'restartToFinish', weight: 'note', link: null },
  hyperV: cause('restart', prepare),
  diskSpace: cause('retry'),
  folder: cause('answer'),
  fileAccess: cause('retry'),
  otherVersion: cause('answer'),
  protectionAgent: cause('retry'),
  busy: cause('retry'),
  firewall: cause('remove'),
  network: cause('retry'),
  policy: cause('retry'),
  // SQL Server and Reporting Services.
  sqlUnreachable: cause('retry'),
  sqlProtocols: cause('retry'),
  sqlRights: cause('retry'),
  sqlInstance: cause('answer'),
  sqlName: cause('remove', serverHelp),
  sqlAccount: cause('retry'),
  sqlTools: cause('retry', prepare),
  sqlParameter: cause('answer', sqlLogs),
  sqlFeature: general('retry', sqlLogs),
  sqlEngine: cause('remove', sqlLogs),
  leftDatabase: cause('retry'),
  databaseVersion: cause('answer'),
  reporting: cause('retry', prepare),
  reportsSetUp: cause('remove', prepare),
  keyPassword: cause('retry', `${docs}sql/reporting-services/install-windows/ssrs-encryption-keys-back-up-and-restore-encryption-keys`),
  keyCopy: cause('retry'),
  // Azure.
  vaultFile: cause('answer', agentHelp),
  proxy: cause('answer', serverHelp),
  registeredElsewhere: cause('retry', agentHelp),
  encryptionKey: cause('retry', agentHelp),
  scratch: cause('retry', `${docs}azure/backup/backup-azure-file-folder-backup-faq`),
  // The programs themselves.
  package: cause('package'),
  arguments: cause('answer', prepare),
  prerequisites: general('retry', prepare),
  prerequisiteProgram: cause('retry', serverHelp),
  configuration: cause('remove'),
  service: cause('retry'),
  installer: general('retry', installerCodes),
  installerSource: cause('package', installerCodes),
  cancelled: cause('retry'),
  crashed: cause('retry'),
  endedAtLogOff: cause('retry'),
  unexpected: general('remove', serverHelp),
  // Said by programs that go on.
  advice: note,
  adjusted: note,
  leftBehind: note,
} satisfies Readonly<Record<string, CauseFacts>>;

/** See {@link causes}. */
export type CauseId = keyof typeof causes;

/** What is known of a cause. */
export function factsOf(id: CauseId): CauseFacts {
  return causes[id];
}

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { REPORTING_KEY } from '../../../app/plan/steps/install-reporting.ts';
import type { ProgramRequest, ProgramResult } from '../run-program.ts';
import { readSampleStore, writeSampleStore } from './sample-store.ts';

/** What a script of ours says on the sample machine, and whether it comes to its end. */
interface Played {
  readonly lines: readonly string[];
  readonly exitCode: number;
}

type Play = (folder: string, request: Pick<ProgramRequest, 'environment' | 'input'>) => Played;

const SQL = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';
const AGENT = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';

/** What is said of the signature of any program, and the version of the agent in the sample's package. */
const SIGNATURE = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };
const PACKAGED_AGENT = '2.0.9254.0';

/** The scripts of ours on the sample machine: what each changes there, and its last line. */
const plays: Readonly<Record<string, Play>> = {
  'set-agent-proxy': setAgentProxy,
  'configure-reporting': () => said('IsInitialized: True'),
  'check-connection': () => said('CloudConnection: True'),
  'desktop-icons': () => said('IconsDecided: True'),
  'list-agents': listAgents,
  'opt-in-updates': () => said('UpdatesDecided: True'),
  'stop-backups': stopServices,
  'backup-database': backupDatabase,
  'backup-keys': backupKeys,
  'restore-keys': restoreKeys,
};

/** Plays the script of this name; null where it is none of ours. Nothing outside the machine but the copy of the keys is written. */
export function playScript(folder: string, request: ProgramRequest): ProgramResult | null {
  if (request.environment['SETUP_SIGNED_FILE'] !== undefined) return ended(signatureOf(request.environment['SETUP_SIGNED_FILE']), request);
  const name = request.environment['SETUP_SCRIPT'];
  const play = name !== undefined && Object.hasOwn(plays, name) ? plays[name] : undefined;
  if (play === undefined) return null;
  return ended(play(folder, request), request);
}

function ended({ lines, exitCode }: Played, { onLine }: ProgramRequest): ProgramResult {
  for (const line of lines) onLine?.(line, 'stdout');
  return { kind: 'exited', exitCode, output: lines.join('\n') };
}

/** A program is told by its name, and its version by a file beside it, `NAME.version`. */
function signatureOf(file: string): Played {
  const noted = existsSync(`${file}.version`) ? readFileSync(`${file}.version`, 'utf8').trim() : PACKAGED_AGENT;
  return said(JSON.stringify({ ...SIGNATURE, version: noted, product: path.basename(file) }));
}

/** As the real agent, it needs the agent, and keeps the password where nobody reads it: here only that there is one. */
function setAgentProxy(folder: string, { environment, input = '' }: Pick<ProgramRequest, 'environment' | 'input'>): Played {
  const registry = readSampleStore(folder, 'registry.json');
  if (registry[`${AGENT}\\Setup`]?.['InstallPath'] === undefined) return problem('agentMissing');
  const { SETUP_PROXY_SERVER: server = '', SETUP_PROXY_PORT: port, SETUP_PROXY_USER: user = '' } = environment;
  if (user !== '' && (!input.includes('\u001e') || input.startsWith('\u001e'))) return problem('agentProxyRefused');
  const config = `${AGENT}\\Config`;
  const kept = Object.entries(registry[config] ?? {}).filter(([name]) => !name.startsWith('Proxy'));
  const values = {
    ...Object.fromEntries(kept),
    ...(server === '' ? {} : { ProxyServer: server, ProxyPort: Number(port) }),
    ...(user === '' ? {} : { ProxyUserName: user, ProxyPassword: 'set' }),
  };
  writeSampleStore(folder, 'registry.json', { ...registry, [config]: values });
  return said('ProxySet: True');
}

function stopServices(folder: string, { environment }: Pick<ProgramRequest, 'environment'>): Played {
  const services = readSampleStore(folder, 'services.json');
  const names = (environment['SETUP_SERVICES'] ?? '').split(',').filter((name) => services[name]?.['state'] === 'running');
  const stopped = Object.fromEntries(names.map((name) => [name, { ...services[name], state: 'stopped' }]));
  writeSampleStore(folder, 'services.json', { ...services, ...stopped });
  return said(...names.map((name) => `Stopped: ${name}`), 'BackupsStopped: True');
}

/** An upgraded sample protects nothing. */
function listAgents(_: string, { environment }: Pick<ProgramRequest, 'environment'>): Played {
  const file = environment['SETUP_AGENT_LIST'] ?? '';
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  return said('AgentsListed: True');
}

function backupDatabase(folder: string, { environment }: Pick<ProgramRequest, 'environment'>): Played {
  const name = environment['SETUP_DATABASE'] ?? '';
  const file = path.join(folder, 'C', 'Backup', `${name}.bak`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  return said(`BackedUp: C:\\Backup\\${path.basename(file)}`, 'DatabaseBackedUp: True');
}

/** Keys that are gone already are not copied again: the copy of the earlier try is all there is. */
function backupKeys(folder: string, { environment, input }: Pick<ProgramRequest, 'environment' | 'input'>): Played {
  const file = environment['SETUP_KEY_FILE'] ?? '';
  if (oldReporting(folder).length > 0) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, sealOf(input), { mode: 0o600 });
  }
  return existsSync(file) ? said('KeysBackedUp: True') : problem('keysMissing');
}

/** As the real one, it takes the keys only with the password that they were copied under. */
function restoreKeys(folder: string, { environment, input }: Pick<ProgramRequest, 'environment' | 'input'>): Played {
  const registry = readSampleStore(folder, 'registry.json');
  if (registry[REPORTING_KEY]?.['SSRS'] === undefined) return problem('reportingMissing');
  if (readFileSync(environment['SETUP_KEY_FILE'] ?? '', 'utf8') !== sealOf(input)) return problem('RestoreEncryptionKey:0x80090005');
  const settings = `${SQL}\\SSRS\\MSReportServer_ConfigurationSetting`;
  const values = { ...registry[settings], IsInitialized: 1, DatabaseName: environment['SETUP_DATABASE'] ?? '' };
  writeSampleStore(folder, 'registry.json', { ...registry, [settings]: values });
  return said('KeysRestored: True', 'IsInitialized: True');
}

function oldReporting(folder: string): readonly string[] {
  return Object.keys(readSampleStore(folder, 'registry.json')[REPORTING_KEY] ?? {}).filter((name) => name !== 'SSRS');
}

/** Stands for keys that are encrypted with the password: what comes before the separator on standard input. */
function sealOf(input = ''): string {
  return createHash('sha256')
    .update(input.split('\u001e')[0] ?? '')
    .digest('hex');
}

function said(...lines: readonly string[]): Played {
  return { lines, exitCode: 0 };
}

function problem(words: string): Played {
  return { lines: [`Problem: ${words}`], exitCode: 1 };
}

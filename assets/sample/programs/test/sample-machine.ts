import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { bundlePrograms } from '../../../../scripts/sample-package-programs.mjs';
import type { ProgramId, Script } from '../shared/script.ts';

/** The checkout. */
export const root = fileURLToPath(new URL('../../../..', import.meta.url)).replace(/[\\/]$/u, '');

/** The example vault, and one that is expired, damaged, or another vault. */
export const vaultFiles = {
  good: join(root, 'assets/sample/Contoso.VaultCredentials'),
  expired: fileURLToPath(new URL('Expired.VaultCredentials', import.meta.url)),
  damaged: fileURLToPath(new URL('Damaged.VaultCredentials', import.meta.url)),
  other: fileURLToPath(new URL('Other.VaultCredentials', import.meta.url)),
};

/** A secret that must turn up nowhere; taken as a passphrase. */
export const canary = 'Canary-7f3a91-secret';

/** What registration wants on standard input. */
export const goodInput = JSON.stringify({ passphrase: canary, proxy: null });

const sources: Readonly<Record<ProgramId, string>> = {
  'MARSAgent/MARSAgentInstaller.exe': 'mars-agent-installer.ts',
  'MARSAgent/StartOBRegistration.exe': 'start-ob-registration.ts',
  'SQLSVR2017/setup.exe': 'sql-setup.ts',
  'SSRS2017/SQLServerReportingServices.exe': 'reporting-services.ts',
  'Setup.exe': 'setup.ts',
};

/** Command lines that succeed on a machine where what they need is installed. */
export const goodArguments = {
  'MARSAgent/MARSAgentInstaller.exe': ['/q', '/nu', '/m', '/p:C:\\Program Files\\Agent', '/s:D:\\Scratch'],
  'MARSAgent/StartOBRegistration.exe': [`/vault:${vaultFiles.good}`],
  'SQLSVR2017/setup.exe': [
    ...['/Q', '/ACTION=Install', '/IACCEPTSQLSERVERLICENSETERMS', '/SUPPRESSPRIVACYSTATEMENTNOTICE', '/FEATURES=SQLENGINE'],
    ...['/INSTANCENAME=MSDPM2017', '/INSTANCEID=MSDPM2017', '/SQLCOLLATION=SQL_Latin1_General_CP1_CI_AS'],
    ...['/SQLSVCACCOUNT=NT AUTHORITY\\SYSTEM', '/SQLSVCSTARTUPTYPE=Automatic', '/AGTSVCACCOUNT=NT AUTHORITY\\SYSTEM'],
    ...['/AGTSVCSTARTUPTYPE=Automatic', '/SQLSYSADMINACCOUNTS=BUILTIN\\Administrators', '/TCPENABLED=1', '/NPENABLED=1'],
    ...['/BROWSERSVCSTARTUPTYPE=Automatic', '/UPDATEENABLED=False', '/INDICATEPROGRESS'],
  ],
  'SSRS2017/SQLServerReportingServices.exe': ['/quiet', '/norestart', '/IAcceptLicenseTerms', '/Edition=Eval'],
} as const;

/** Builds the programs before the tests of a file, laid out as in the package, and removes them and all machines after. */
export function useSampleMachines(): { readonly create: (like?: SampleMachine) => SampleMachine; readonly programs: string } {
  const directory = mkdtempSync(join(tmpdir(), 'sample-'));
  const programs = join(directory, 'programs');
  beforeAll(() => buildInto(programs));
  afterAll(() => {
    rmSync(directory, { recursive: true, force: true });
  });
  return { programs, create: (like) => new SampleMachine(programs, mkdtempSync(join(directory, 'machine-')), like) };
}

async function buildInto(directory: string): Promise<void> {
  const texts = await bundlePrograms(root, Object.values(sources));
  for (const [id, source] of Object.entries(sources)) write(join(directory, id), texts.get(source) ?? '');
  write(join(directory, 'package.json'), '{ "type": "commonjs" }');
}

/** How a program ended and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** A sample machine in a folder of its own, empty or a copy of another, with the programs of one package. */
export class SampleMachine {
  constructor(
    private readonly programs: string,
    readonly folder: string,
    like?: SampleMachine,
  ) {
    if (like !== undefined) cpSync(like.folder, folder, { recursive: true });
    this.tell({});
  }

  /** Writes the world: the same script for every program, short unless it says otherwise. */
  tell(script: Script, more: object = {}): void {
    const programs = Object.fromEntries(Object.keys(sources).map((id) => [id, { seconds: 0.02, ...script }]));
    this.write('world.json', JSON.stringify({ programs, ...more }));
  }

  /** Starts a program and waits until it ended and its pipes are closed. */
  async run(id: ProgramId, args: readonly string[], input = ''): Promise<Ended> {
    const child = this.start(id, args, input);
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code, signal) => {
        resolve({ code, signal, output: Buffer.concat(chunks).toString('utf8') });
      });
    });
  }

  /** Starts a program, with an environment that holds nothing but the machine. */
  start(id: ProgramId, args: readonly string[], input = '') {
    const child = spawn(process.execPath, [join(this.programs, id), ...args], { env: { SAMPLE_MACHINE: this.folder } });
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    return child;
  }

  /** Installs what the server's setup needs: agent, registration, instance, reporting. */
  async prepareForServer(): Promise<void> {
    await this.run('MARSAgent/MARSAgentInstaller.exe', goodArguments['MARSAgent/MARSAgentInstaller.exe']);
    await this.run('MARSAgent/StartOBRegistration.exe', goodArguments['MARSAgent/StartOBRegistration.exe'], goodInput);
    await this.run('SQLSVR2017/setup.exe', goodArguments['SQLSVR2017/setup.exe']);
    await this.run('SSRS2017/SQLServerReportingServices.exe', goodArguments['SSRS2017/SQLServerReportingServices.exe']);
  }

  /** A JSON store; empty when it was never written. */
  store(name: 'registry' | 'services'): Record<string, Record<string, unknown>> {
    const path = join(this.folder, `${name}.json`);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, unknown>>) : {};
  }

  /** The witness's entries. */
  witness(): { program: string; event: string; argv: string[]; exitCode?: number }[] {
    const lines = this.read('witness.jsonl').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as { program: string; event: string; argv: string[]; exitCode?: number });
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): string {
    write(join(this.folder, path), text);
    return join(this.folder, path);
  }
}

/** The exit code as a parent on this system sees it (README: exit codes). */
export function arriving(code: number): number {
  if (process.platform === 'win32') return code >>> 0;
  return code === 0 ? 0 : (code & 0xff) === 0 ? 1 : code & 0xff;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

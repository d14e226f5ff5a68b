import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RunEvent } from '../../app/plan/events.ts';
import { planSetup } from '../../app/plan/plan.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { ok } from '../../app/outcome.ts';
import { posixPrivatePlaces } from '../system/private-places.ts';
import { plainProcesses } from '../system/processes.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { ProgramRequest, ProgramResult } from '../system/run-program.ts';
import { missingEvidence } from './evidence.ts';
import { runStep } from './index.ts';
import { usualPatience, type RunContext } from './run-context.ts';
import { answersIn, worldWith } from './testing.ts';

let folder = '';
let events: RunEvent[] = [];
let requests: ProgramRequest[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'steps-'));
  events = [];
  requests = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('the script gets its values by its environment, never in its text, and its last line is the evidence', async () => {
  const step = stepOf('configure-reporting');
  expect(await runStep(step, contextOn())).toEqual({ kind: 'done', restart: 'none' });
  expect(requests[0]?.environment).toMatchObject({ SETUP_DATABASE: 'ReportServer$PROD', SETUP_PORTAL: 'Reports_PROD' });
  expect(requests[0]?.environment['TEMP']?.startsWith(path.join(folder, 'temp'))).toBe(true);
  expect(`${String(requests[0]?.input)} ${String(requests[0]?.args.join(' '))}`).not.toContain('PROD');
  expect(await missingEvidence(step.evidence, system())).toEqual([]);
});

test('the agent’s proxy: the password comes on standard input before the text, and nowhere else', async () => {
  const step = stepOf('set-agent-proxy');
  // The agent is there: its setup notes this.
  const registry = path.join(folder, 'machine', 'registry.json');
  const context = contextOn();
  const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
  writeFileSync(registry, JSON.stringify({ [`${key}\\Setup`]: { InstallPath: 'C:\\Agent\\' } }));
  expect(await runStep(step, context)).toEqual({ kind: 'done', restart: 'none' });
  expect(await missingEvidence(step.evidence, system())).toEqual([]);
  const [request] = requests;
  expect(request?.input?.split('\u001e')[0]).toBe('Canary-proxyPassword-1');
  expect(request?.environment).toMatchObject({
    SETUP_PROXY_SERVER: 'http://proxy.example',
    SETUP_PROXY_PORT: '8080',
    SETUP_PROXY_USER: 'CONTOSO\\backup',
  });
  const set = JSON.parse(readFileSync(registry, 'utf8')) as Record<string, unknown>;
  expect(set[`${key}\\Config`]).toMatchObject({ ProxyUserName: 'CONTOSO\\backup', ProxyPassword: 'set' });
  const left = ['machine/registry.json', 'logs/set-agent-proxy.log'].map((name) => readFileSync(path.join(folder, name), 'utf8'));
  expect(`${JSON.stringify([{ ...request, input: '' }, events])}${left.join('')}`).not.toContain('Canary');
});

test('without an agent nothing is told to it', async () => {
  expect(await runStep(stepOf('set-agent-proxy'), contextOn())).toMatchObject({
    kind: 'failed',
    failure: { code: 'run.exitCode', step: 'set-agent-proxy' },
  });
});

test.each<[ProgramResult, string]>([
  [{ kind: 'exited', exitCode: 1, output: '' }, 'run.exitCode'],
  [{ kind: 'signalled', signal: 'SIGSEGV', output: '' }, 'run.programKilled'],
  [{ kind: 'timedOut', output: '' }, 'run.programHangs'],
  [{ kind: 'notStarted', reason: 'ENOENT', output: '' }, 'run.programNotStarted'],
])('a script that ends as %j fails the step', async (result, code) => {
  const end = await runStep(
    stepOf('check-connection'),
    contextOn(() => result),
  );
  expect(end).toMatchObject({ kind: 'failed', failure: { code } });
});

test('a script that says something else leaves its evidence missing', async () => {
  const step = stepOf('check-connection');
  const context = contextOn(({ onLine }) => {
    onLine?.('CloudConnection: False', 'stdout');
    return { kind: 'exited', exitCode: 0, output: '' };
  });
  expect(await runStep(step, context)).toEqual({ kind: 'done', restart: 'none' });
  expect(await missingEvidence(step.evidence, system())).toHaveLength(1);
});

test('a restart that a script asks for is in the journal before its end: a kill right after does not lose it', async () => {
  const asks: ProgramResult = { kind: 'exited', exitCode: 3010, output: '' };
  const end = await runStep(
    stepOf('configure-reporting'),
    contextOn(() => asks),
  );
  expect(end).toEqual({ kind: 'done', restart: 'toFinish' });
  expect(events.slice(-2)).toEqual([
    { kind: 'restartNeeded', step: 'configure-reporting', when: 'toFinish' },
    { kind: 'programEnded', step: 'configure-reporting', outcome: 'exited', exitCode: 3010 },
  ]);
});

test('DISM runs from the system folder of Windows; 3010 asks for a restart before anything else', async () => {
  expect(await runStep(stepOf('enable-features'), contextOn())).toEqual({ kind: 'restartFirst', reason: null });
  expect(requests[0]?.file).toBe('C:\\Windows\\System32\\dism.exe');
  expect(requests[0]?.environment['TMP']?.startsWith(path.join(folder, 'temp'))).toBe(true);
});

test('vault credentials in a path with a blank: Setup.exe finds a copy that is nobody else’s, and it is gone afterwards', async () => {
  const from = path.join(folder, 'my vault', 'a.VaultCredentials');
  mkdirSync(path.dirname(from));
  // No text in any writing: what is copied is what was downloaded.
  const bytes = Buffer.from([0xff, 0xfe, 0xe9, 0x00, 0x0d]);
  writeFileSync(from, bytes);
  const program = path.join(folder, 'package', 'Setup.exe');
  mkdirSync(path.dirname(program));
  writeFileSync(program, '');
  const to = path.join(folder, 'secret', 'vault.VaultCredentials');
  const seen: unknown[] = [];
  const context = contextOn(() => {
    seen.push(readFileSync(to), statSync(to).mode & 0o077);
    return { kind: 'exited', exitCode: 1603, output: '' };
  });
  expect(await runStep(stepOf('install-server', from), context)).toMatchObject({ kind: 'failed', failure: { code: 'run.exitCode' } });
  expect(seen).toEqual([bytes, 0]);
  expect([existsSync(to), existsSync(from)]).toEqual([false, true]);
  const told = events.flatMap((event) => (event.kind === 'secretFileOpened' || event.kind === 'secretFileRemoved' ? [event] : []));
  expect(told.filter((event) => event.path === to).map(({ kind }) => kind)).toEqual(['secretFileOpened', 'secretFileRemoved']);
});

function stepOf(id: StepId, credentialsFile = '/vault'): Step {
  const answers = {
    ...answersIn(folder),
    sql: { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' } as const,
    vault: { credentialsFile },
  };
  const steps = planSetup({ product: mabsV3, answers, server: { name: 'MABS01', domain: 'contoso.example' }, stateFolder: folder });
  const step = steps.find((each) => each.id === id);
  if (step === undefined) throw new Error(id);
  return step;
}

function system() {
  return createSampleSystem({ folder: path.join(folder, 'machine'), world: worldWith({}), runtime: process.execPath });
}

/** `play` stands for the program; without it the tools of the sample machine answer. */
function contextOn(play?: (request: ProgramRequest) => ProgramResult): RunContext {
  const sample = system();
  return {
    system: {
      ...sample,
      programs: {
        run: (request) => {
          requests.push(request);
          return play === undefined ? sample.programs.run(request) : Promise.resolve(play(request));
        },
      },
    },
    secrets: (name) => `Canary-${name}-1`,
    packageFolder: path.join(folder, 'package'),
    isAdopted: false,
    programHashes: new Map([['Setup.exe', 'hash']]),
    hashFiles: (files) => Promise.resolve(ok(new Map(files.map((file) => [file, 'hash'])))),
    say: (event) => void events.push(event),
    redact: (text) => text,
    processes: plainProcesses,
    places: posixPrivatePlaces,
    temp: path.join(folder, 'temp'),
    patience: usualPatience,
    isStopRequested: () => false,
    signal: new AbortController().signal,
  };
}

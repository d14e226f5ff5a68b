import type { Failure } from '../../../app/failure.ts';
import { failed, ok } from '../../../app/outcome.ts';
import type { RunEvent, RunRecord } from '../../../app/plan/events.ts';
import { fold, interruptedAt } from '../../../app/plan/fold.ts';
import type { RunState } from '../../../app/plan/run-state.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { button, dialogShown } from '../../walk/frame.ts';
import { now } from './machine.ts';
import { answered, answers, replies, steps, upgrading, upgradeSteps } from './session.ts';
import { statesOf } from './state.ts';

const started: RunEvent = {
  kind: 'runStarted',
  runId: '2026-11-23_080000',
  product: 'mabs-v3',
  program: '0.1.0',
  sample: false,
  resumed: false,
  plan: 'plan',
  steps: steps.map(({ id, weight }) => ({ id, weight })),
};
const stepOf = (id: string): (typeof steps)[number]['id'] => steps.find((step) => step.id === id)?.id ?? 'install-sql';
const done = (id: string): readonly RunEvent[] => [
  { kind: 'stepStarted', step: stepOf(id), attempt: 1 },
  { kind: 'stepFinished', step: stepOf(id), evidence: [] },
];
const log = (text: string): RunEvent => ({ kind: 'logLine', step: 'install-sql', text });

/** The events of a run as its journal would hold them, the last one just now and the others two minutes apart. */
function recorded(events: readonly RunEvent[], minutes = 2): readonly RunRecord[] {
  const end = Date.parse(now);
  return events.map((event, index) => ({
    seq: index + 1,
    time: new Date(end - (events.length - 1 - index) * minutes * 60_000).toISOString(),
    event,
  }));
}

const before = steps
  .slice(
    0,
    steps.findIndex(({ id }) => id === 'install-sql'),
  )
  .flatMap(({ id }) => done(id));
const inSql: readonly RunEvent[] = [started, ...before, { kind: 'stepStarted', step: 'install-sql', attempt: 1 }];
/** 17 minutes are left, also where the page needs 20 seconds more to be drawn. */
const halfway: readonly RunEvent[] = [...inSql, { kind: 'stepProgress', step: 'install-sql', fraction: 0.57 }];
const lines = [
  'SQL Server 2017 transmits information about your installation experience.',
  'Running Action: InstallEngineAction',
  'Slp: Sco: Attempting to get account sid for account NT Service\\MSSQL$MSDPM2012',
  'Slp: Action "Install_sql_engine_core_inst_Cpu64_Action" will return false',
].map(log);
const failure = {
  code: 'run.exitCode' as const,
  step: 'install-sql',
  program: 'setup.exe',
  exitCode: -2_068_643_839,
  vendorId: 4387,
  vendorMessage: 'The SQL Server setup has been unable to complete.',
  heard: {
    findings: [{ source: 'dpm' as const, id: 4387, message: 'The SQL Server setup has been unable to complete.' }],
    lines: [
      '(01) 2026-11-23 08:24:51 Slp: Error: Action "Install_sql_engine_core_inst_Cpu64_Action" failed during execution.',
      '(01) 2026-11-23 08:24:52 Slp: Exit facility code: 1202',
    ],
  },
};
const failedRun: readonly RunEvent[] = [...halfway, { kind: 'stepFailed', step: 'install-sql', failure }, { kind: 'runFailed', failure }];
const wrongPassword: Failure = {
  code: 'run.exitCode',
  step: 'restore-keys',
  program: 'powershell.exe',
  exitCode: 1,
  heard: {
    findings: [{ source: 'script', id: 1, message: null }],
    lines: ['Connected to DPMDB_MABS01.', 'Problem: RestoreEncryptionKey: 0x80070005'],
  },
};
const beforeKeys = upgradeSteps.slice(
  0,
  upgradeSteps.findIndex(({ id }) => id === 'restore-keys'),
);
const keysRefused: readonly RunEvent[] = [
  { ...started, steps: upgradeSteps.map(({ id, weight }) => ({ id, weight })) },
  ...beforeKeys.map(({ id }): RunEvent => ({ kind: 'stepFoundDone', step: id })),
  { kind: 'stepStarted', step: 'restore-keys', attempt: 1 },
  { kind: 'stepFailed', step: 'restore-keys', failure: wrongPassword },
  { kind: 'runFailed', failure: wrongPassword },
];
const stopped: readonly RunEvent[] = [...halfway, { kind: 'stopRequested' }, { kind: 'runStopped' }];
const restartFirst: readonly RunEvent[] = [...halfway, { kind: 'restartNeeded', step: 'install-sql', when: 'first' }];
const allDone: readonly RunEvent[] = [started, ...steps.flatMap(({ id }) => done(id)), { kind: 'runFinished', restartNeeded: false }];
const resumed: readonly RunEvent[] = [
  { ...started, resumed: true },
  ...steps.slice(0, 3).map(({ id }): RunEvent => ({ kind: 'stepFoundDone', step: id })),
  ...steps.slice(3).flatMap(({ id }) => done(id)),
  { kind: 'runFinished', restartNeeded: true },
];

const at = (run: RunState, more: Partial<Snapshot> = {}): Partial<Snapshot> => ({ ...answered, run, ...more });
const runOf = (events: readonly RunEvent[], minutes?: number): RunState => fold(recorded(events, minutes));

/** Everything that was chosen and everything that will change. */
export const summaryStates = statesOf('summary', {
  ready: { snapshot: answered, replies },
  reading: { snapshot: answered, replies: { ...replies, 'plan.read': 'never' } },
  'tried-dry': {
    snapshot: answered,
    replies: { ...replies, 'plan.dryRun': ok(steps.map(({ id }) => ({ step: id, end: 'wouldRun' as const, what: id }))) },
    act: async (window, words) => {
      await button(window, words.summary.dryRun).click();
      await window.getByRole('status').filter({ hasText: words.steps['install-sql'].name }).waitFor();
    },
  },
  'after-restart': {
    snapshot: { ...answered, secretsSet: [] },
    replies,
    act: (window, words) => button(window, words.frame.install).click(),
  },
  upgrade: { snapshot: upgrading, replies: { ...replies, 'plan.read': ok([...upgradeSteps]) } },
});

/** A run: how it goes, and every way it can come to a halt. */
export const installationStates = statesOf('installation', {
  starting: { snapshot: at(runOf([started])), replies },
  running: { snapshot: at(runOf(halfway)), replies },
  'running-long': {
    snapshot: at(runOf([...halfway, { kind: 'stepNotice', step: 'install-sql', notice: { kind: 'waits', for: 'windowsInstaller' } }], 45)),
    replies,
    events: [{ name: 'run.records', value: [...recorded([...inSql, ...lines])] }],
    act: (window, words) => window.getByText(words.installation.log, { exact: true }).click(),
  },
  stopping: { snapshot: at(runOf([...halfway, { kind: 'stopRequested' }])), replies },
  'stop-asked': {
    snapshot: at(runOf(halfway)),
    replies,
    act: async (window, words) => {
      await button(window, words.frame.stop).click();
      await dialogShown(window);
    },
  },
  failed: { snapshot: at(runOf(failedRun)), replies },
  'keys-refused': { snapshot: { ...upgrading, secretsSet: ['accountPassword'], run: runOf(keysRefused) }, replies },
  stopped: { snapshot: at(runOf(stopped)), replies },
  'restart-first': { snapshot: at(runOf(restartFirst)), replies },
  'restart-asked': {
    snapshot: at(runOf(restartFirst), { comesBack: true }),
    replies,
    act: async (window, words) => {
      await button(window, words.restart.now).click();
      await dialogShown(window);
    },
  },
  'restart-refused': {
    snapshot: at(runOf(restartFirst)),
    replies: { ...replies, 'computer.restart': failed({ code: 'restart.refused', end: '5' }) },
    act: async (window, words) => {
      await button(window, words.restart.now).click();
      await dialogShown(window);
      await button(window, words.restart.now).click();
      await window.getByRole('alert').waitFor();
    },
  },
  'restart-later': {
    snapshot: at(runOf(restartFirst)),
    replies,
    act: (window, words) => button(window, words.restart.later).click(),
  },
  interrupted: { snapshot: at(interruptedAt(runOf(halfway), now), { secretsSet: [] }), replies },
  'not-begun': { snapshot: answered, replies },
});

/** The end. */
export const finishStates = statesOf('finish', {
  done: { snapshot: at(runOf(allDone)), replies },
  'start-failed': {
    snapshot: at(runOf(allDone)),
    replies: { ...replies, 'product.start': failed({ code: 'product.noLink', folders: ['C:\\Users\\Public\\Desktop', 'C:\\Menu'] }) },
    act: async (window, words) => {
      await button(window, words.finish.start).click();
      await window.getByRole('alert').waitFor();
    },
  },
  'restart-and-resumed': { snapshot: at(runOf(resumed)), replies },
  sample: {
    snapshot: at(runOf(allDone), { product: { id: 'sample', name: 'Azure Backup Server Sample', sample: true }, answers }),
    replies,
  },
});

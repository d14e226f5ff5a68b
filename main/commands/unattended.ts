import type { EventName, EventValue } from '../../app/ipc/contract.ts';
import { secretNames } from '../../app/answers/secrets.ts';
import { explainFailure } from '../../app/errors/explain-failure.ts';
import { endpoints, type EndpointResult } from '../../app/connectivity/endpoints.ts';
import type { Failure } from '../../app/failure.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { leftStopped } from '../../app/plan/left-stopped.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import type { RunState } from '../../app/plan/run-state.ts';
import { secretsOfPlan } from '../../app/plan/plan.ts';
import type { Step } from '../../app/plan/step.ts';
import { reportStateTexts } from '../../app/session/report-state.texts.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { Outcome } from '../../app/outcome.ts';
import { checkForRun, type ReadyForRun } from '../session/check-for-run.ts';
import { readVault, testConnection } from '../session/registration-work.ts';
import { startRun, stopRun } from '../session/run-work.ts';
import { createSession, type Session } from '../session/session.ts';
import type { ActiveSession } from '../session/active-session.ts';
import { reportFailure, sayFailure, type CommandContext } from './command.ts';
import { commandTexts } from './command.texts.ts';
import { toldFailure, toldReport } from './end.ts';
import { exitCodes, restartCode, type ExitCode } from './exit-codes.ts';
import { progressLine } from './package-output.ts';
import type { GivenSecrets } from './read-secrets.ts';
import { runWriter } from './run-output.ts';

/** How events are told: words for people, or one JSON document a line. */
export type Format = 'text' | 'json';

/** Thrown inside a command to end it with a failure that was expected; never leaves this folder. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/** The value of a success; a failure ends the command. */
export function need<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'failed') throw new Refused(outcome.failure);
  return outcome.value;
}

/** A session whose events go to the terminal instead of a window. */
export function terminalSession(context: CommandContext, format: Format): Session {
  const { program } = context;
  need(program.tools.places.openFolder(program.place.stateRoot));
  const writer = runWriter(context, format);
  const progress = progressLine(context, program.now);
  const emit = <N extends EventName>(name: N, value: EventValue<N>): void => {
    if (name === 'run.records') writer.records(value as readonly RunRecord[]);
    if (name === 'package.progress' && format === 'text') progress.show(value as EventValue<'package.progress'>);
    if (name === 'session.changed') progress.end();
  };
  return createSession({ ...program, stateRoot: program.place.stateRoot, version: program.place.version, isUnattended: true, emit });
}

/** Hands over the secrets that were given. */
export function giveSecrets(session: Session, secrets: GivenSecrets): void {
  for (const name of secretNames) {
    const value = secrets[name];
    if (value !== undefined) need(session.setSecret(name, value));
  }
}

/** Ends the command where the plan needs a secret that was not given. */
export function needSecrets(steps: readonly Step[], secrets: GivenSecrets): void {
  const missing = secretsOfPlan(steps).find((name) => secrets[name] === undefined);
  if (missing !== undefined) throw new Refused({ code: 'run.secretMissing', secret: missing });
}

/** Everything between the extracted package and the end: checks, connection, vault, run. Asks nothing. */
export async function finishUnattended(context: CommandContext, session: Session, format: Format): Promise<ExitCode> {
  const active = need(session.active('install'));
  const facts = passed(need(await checkForRun(active)));
  reached(need(await testConnection(active)));
  goingOn(context);
  const { vault } = session.read().answers;
  // An upgraded server keeps its vault.
  if (vault !== undefined) need(await readVault(active, vault.credentialsFile));
  need(await startRun(active, facts));
  return await endOf(context, session, active, format);
}

function reached({ connection }: Snapshot): void {
  if (connection.kind === 'notReached') {
    throw new Refused({ code: 'run.notConnected', patterns: unreachable(connection.results) });
  }
}

function unreachable(results: readonly EndpointResult[]): string[] {
  const missed = results.filter(({ detail }) => detail !== null).map(({ id }) => id);
  return endpoints.filter(({ id }) => missed.includes(id)).map(({ pattern }) => pattern);
}

/** Ends the command where it was asked to stop meanwhile. */
export function goingOn({ signal }: Pick<CommandContext, 'signal'>): void {
  if (signal.aborted) throw new Refused({ code: 'stopped' });
}

/** Lets Ctrl+C stop a verification or extraction that goes on; what was half done is dropped. */
export function stopsPackage(context: CommandContext, active: ActiveSession): void {
  context.signal.addEventListener('abort', () => {
    active.work.package?.abort();
  });
}

function passed(checked: ReadyForRun): MachineFacts {
  if (checked.kind === 'blocked') throw new Refused({ code: 'run.checksBlock', checks: [...checked.checks] });
  return checked.facts;
}

/** Waits for the end of the run. Ctrl+C asks it to stop after the step that runs; a second one ends that step's program. */
async function endOf(context: CommandContext, session: Session, active: ActiveSession, format: Format): Promise<ExitCode> {
  const stop = (): void => {
    const asked = stopRun(active);
    if (asked.kind === 'failed' && asked.failure.code === 'run.cannotBeLeft') sayFailure(context, asked.failure);
  };
  context.signal.addEventListener('abort', stop);
  context.insist.addEventListener('abort', stop);
  if (context.signal.aborted) stop();
  await active.work.ended;
  const { run, comesBack, report } = session.read();
  if (comesBack) context.err(`${commandTexts[context.language].comesBack}\n`);
  const code = codeOf(run);
  const failure = run.phase === 'stopped' ? ({ code: 'stopped' } as const) : run.failure;
  // Before a restart, too: what asked for it may need more than that.
  if (failure !== null && code !== exitCodes.stopped) explain(context, failure, format);
  for (const each of leftStopped(run, context.language)) context.err(`${each}\n`);
  sayReport(context, report);
  const { language } = context;
  context.tellEnd(code, failure && toldFailure(failure, language), report === null ? undefined : toldReport(report, language));
  return code;
}

/** A report that could not be written changes no exit code: what was installed is proven, and a deployment tool would install it again. */
function sayReport({ err, language }: CommandContext, report: Snapshot['report']): void {
  if (report?.kind !== 'notWritten') return;
  const words = reportStateTexts[language];
  err(`${words.title}.\n`);
  sayFailure({ err, language }, report.failure);
  err(`${words.text(report.folder)} ${words.onCommandLine}\n`);
}

function codeOf({ phase, restartNeeded }: RunState): ExitCode {
  if (phase === 'stopped') return exitCodes.stopped;
  if (phase === 'restartFirst') return restartCode(process.platform);
  if (phase !== 'finished') return exitCodes.blocked;
  return restartNeeded ? restartCode(process.platform) : exitCodes.done;
}

/** The diagnosis that the window shows: on standard error for people, as a line of its own among events. */
function explain(context: CommandContext, failure: Failure, format: Format): void {
  sayFailure(context, failure);
  const explanation = explainFailure(failure, context.language);
  if (explanation === null) return;
  const { why, also, lines, link } = explanation;
  context.err(
    `${[why, ...(link === null ? [] : [link]), ...also.map((each) => `- ${each}`), ...lines.map((line) => `| ${line}`)].join('\n')}\n`,
  );
  const time = context.program.now().toISOString();
  if (format === 'json') context.out(`${JSON.stringify({ seq: 0, time, kind: 'diagnosis', ...explanation })}\n`);
}

/** Runs a command's work; an expected failure is said and becomes its exit code. */
export async function orRefuse(context: CommandContext, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return reportFailure(context, error.failure);
  }
}

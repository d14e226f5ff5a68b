import { fixPlanOf, commandLine, type FixCommand, type FixPlan } from '../../app/checks/fix-plan.ts';
import { fixOf, type Fix } from '../../app/checks/fixes.ts';
import type { CheckResult } from '../../app/checks/result.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { childEnvironment } from '../system/child-environment.ts';
import { endCode, type ProgramResult } from '../system/run-program.ts';
import { systemFolder } from '../system/windows-folder.ts';
import type { ActiveSession } from './active-session.ts';
import { judgeStage } from './check-work.ts';

/** Adding a feature of Windows takes minutes; nothing here takes longer than this. */
const LIMIT_MS = 20 * 60_000;
const INSTANCES = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\Instance Names\\SQL';
/** "Done, restart needed" of DISM. */
const RESTART_NEEDED = 3010;

/** What a fix of this check would run here, derived from the check and the answers. */
export async function planFix(session: ActiveSession, check: string): Promise<Outcome<FixPlan>> {
  const { store } = session;
  const { answers, factsSource } = store.read();
  const result = resultOf(store.read(), check);
  const fix = result === undefined || factsSource !== null ? null : fixOf(result, answers);
  const plan = fix === null ? null : fixPlanOf(check, fix, await instanceIdOf(session, fix));
  return plan === null ? failed({ code: 'checks.noFix', check }) : ok(plan);
}

/** Runs a fix and judges its check again. What the check says then decides; a command that ended badly is told where it is still open. */
export async function fixCheck(session: ActiveSession, check: string): Promise<Outcome<Snapshot>> {
  const { store, environment } = session;
  const plan = await planFix(session, check);
  if (plan.kind === 'failed') return plan;
  const { checks, run } = store.read();
  if (checks.running || run.phase === 'running') return failed({ code: 'session.notNow', call: 'checks.fix', state: 'running' });
  store.change({ checks: { ...checks, running: true } });
  try {
    const ended = await runAll(session, plan.value.commands);
    const snapshot = await judgeStage(session, resultOf(store.read(), check)?.stage ?? 'server', [check]);
    environment.log.write('checks.fixed', { check, status: resultOf(snapshot, check)?.status ?? null });
    return ended !== null && resultOf(snapshot, check)?.status !== 'passed' ? failed(ended) : ok(snapshot);
  } finally {
    const now = store.read().checks;
    if (now.running) store.change({ checks: { ...now, running: false } });
  }
}

/** Runs the commands one after the other; the failure of the first that does not succeed. */
async function runAll(session: ActiveSession, commands: readonly FixCommand[]) {
  for (const command of commands) {
    const result = await runOne(session, command);
    const isDone = result.kind === 'exited' && (result.exitCode === 0 || result.exitCode === RESTART_NEEDED);
    session.environment.log.write('checks.fix', { command: commandLine(command), end: endOf(result) });
    if (!isDone)
      return { code: 'checks.fixFailed' as const, command: commandLine(command), end: endOf(result), output: lastLine(result.output) };
  }
  return null;
}

function runOne({ system }: ActiveSession, { program, args }: FixCommand): Promise<ProgramResult> {
  const folder = systemFolder();
  return system.programs.run({ file: `${folder}\\${program}`, args, cwd: folder, environment: childEnvironment(), totalLimitMs: LIMIT_MS });
}

/** What the registry calls the instance of a fix; null where there is none. Anything but a plain name is not believed. */
async function instanceIdOf({ system }: ActiveSession, fix: Fix): Promise<string | null> {
  if (fix.kind !== 'setInstanceValue') return null;
  const id = await system.registry.read(INSTANCES, fix.instance);
  return id.kind === 'known' && typeof id.value === 'string' && /^[A-Za-z0-9_.$]+$/u.test(id.value) ? id.value : null;
}

function resultOf({ checks }: Snapshot, name: string): CheckResult | undefined {
  return [checks.server, checks.sql].flatMap((run) => run?.results ?? []).find((result) => result.name === name);
}

function endOf(result: ProgramResult): string {
  return result.kind === 'exited' ? String(result.exitCode) : endCode(result);
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1)?.trim() ?? '';
}

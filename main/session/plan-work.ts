import type * as z from 'zod';
import { answers as answersSchema, upgradeAnswers, upgradePart } from '../../app/answers/answers.ts';
import type { SecretName } from '../../app/answers/secrets.ts';
import type { Failure } from '../../app/failure.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import { andThen, failed, ok, type Outcome } from '../../app/outcome.ts';
import type { DryRunResult } from '../../app/plan/dry-run.ts';
import { planSetup, secretsOfPlan } from '../../app/plan/plan.ts';
import { setupContext, type SetupAnswers } from '../../app/plan/plan-context.ts';
import type { Step } from '../../app/plan/step.ts';
import { readFactsBefore } from '../inventory/kept-before.ts';
import type { Secrets } from '../secrets.ts';
import { dryRun } from '../steps/dry-run.ts';
import type { ActiveSession } from './active-session.ts';
import { namedAgentVersion } from './agent-installer-work.ts';
import type { Planned } from './machine-watch.ts';

/** The steps for the answers given so far, to be shown: on what was last known of the machine. */
export async function planOf(session: ActiveSession): Promise<Outcome<readonly Step[]>> {
  return andThen(await planned(session, session.facts.recent), ({ steps }) => ok(steps));
}

/** What a run would do now, step by step. It gets the doors that only read. */
export async function dryRunOf(session: ActiveSession): Promise<Outcome<DryRunResult[]>> {
  const plan = await planned(session, session.facts.gather);
  if (plan.kind === 'failed') return plan;
  const { package: chosen } = session.store.read();
  const packageFolder = chosen.kind === 'extracted' ? chosen.result.destination : null;
  return ok(await dryRun(plan.value.steps, { doors: session.system, packageFolder }));
}

/** The plan for the machine as it is now, if every secret it needs was entered; facts of a moment ago are not gathered again. */
export async function readyPlan(session: ActiveSession, facts: MachineFacts | null): Promise<Outcome<Planned>> {
  const learn = facts === null ? session.facts.gather : () => Promise.resolve(facts);
  return andThen(await planned(session, learn), (plan) => {
    const problem = secretProblem(secretsOfPlan(plan.steps), session.environment.secrets, plan.facts);
    return problem === null ? ok(plan) : failed(problem);
  });
}

/** A secret that is missing, or one that Windows would refuse after half of the installation. */
function secretProblem(needed: readonly SecretName[], { get }: Secrets, { passwordPolicy }: MachineFacts): Failure | null {
  const missing = needed.find((name) => get(name) === undefined);
  if (missing !== undefined) return { code: 'run.secretMissing', secret: missing };
  const minimum = passwordPolicy.kind === 'known' ? passwordPolicy.value.minimumLength : 0;
  const password = needed.includes('accountPassword') ? get('accountPassword') : undefined;
  return password !== undefined && password.length < minimum ? { code: 'run.passwordTooShort', minimum } : null;
}

/** The plan, with what it was made of. */
async function planned(session: ActiveSession, learn: () => Promise<MachineFacts>): Promise<Outcome<Planned>> {
  const complete = completeAnswers(session);
  if (complete.kind === 'failed') return complete;
  const facts = await learn();
  const { product, folder: stateFolder } = session;
  const context = setupContext({
    ...complete.value,
    product,
    facts,
    factsBefore: factsBefore(session, complete.value),
    stateFolder,
    namedAgentVersion: await namedAgentVersion(session),
    toldProxyBefore: session.store.read().run.steps.some(({ id }) => id === 'set-agent-proxy'),
  });
  return andThen(context, (known) => ok({ steps: planSetup(known), answers: complete.value.answers, facts }));
}

/** What an upgrade that has begun may have taken away since; nothing else asks how the machine was. */
function factsBefore({ store, folder }: ActiveSession, { mode }: SetupAnswers): MachineFacts | null {
  return mode === 'upgrade' && store.read().run.phase !== 'none' ? readFactsBefore(folder) : null;
}

/** The answers to all that this mode asks; what else was answered is not asked for. */
function completeAnswers({ store }: ActiveSession): Outcome<SetupAnswers> {
  const { answers: given, mode } = store.read();
  if (mode === 'upgrade') {
    const parsed = upgradeAnswers.safeParse(upgradePart(given));
    return parsed.success ? ok({ mode, answers: parsed.data }) : failed(openQuestion(parsed.error));
  }
  const parsed = answersSchema.safeParse(given);
  return parsed.success ? ok({ answers: parsed.data }) : failed(openQuestion(parsed.error));
}

function openQuestion({ issues }: z.ZodError): Failure {
  return { code: 'run.answerMissing', topic: String(issues[0]?.path[0] ?? '') };
}

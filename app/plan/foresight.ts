import * as z from 'zod';
import { spaceNeeded } from '../checks/space.ts';
import { createdAccounts } from './accounts.ts';
import { EVALUATION_DAYS, isEvaluation } from './evaluation.ts';
import { declarations } from './declarations.ts';
import type { PlanContext, UpgradeContext } from './plan-context.ts';
import { stepIds, type Step } from './step.ts';

const fileUse = z.enum(['kept', 'removedAfterwards', 'log']);

/** Schema of what a plan foresees besides its command lines. */
export const foresight = z.strictObject({
  /** Every file that this program or a log of its programs writes; what installers unpack is theirs. */
  files: z.array(z.strictObject({ step: z.enum(stepIds), path: z.string(), use: fileUse })),
  /** Windows services that are there afterwards, and local accounts that are created. */
  services: z.array(z.string()),
  accounts: z.array(z.string()),
  restarts: z.array(z.strictObject({ step: z.enum(stepIds), when: z.enum(['first', 'toFinish']) })),
  /** Bytes needed on each drive. */
  space: z.array(z.strictObject({ drive: z.string(), bytes: z.number() })),
  /** Days that the Reporting Services which are installed work without a product key; null where none are. */
  evaluationDays: z.int().nullable(),
  /** Usual length of all steps together, rounded up. */
  minutes: z.int(),
});

/** See {@link foresight}. */
export type Foresight = z.infer<typeof foresight>;

/** What is looked ahead by: of an upgrade nothing but that it is one. */
type Foreseen = Omit<PlanContext, 'stateFolder'> | Pick<UpgradeContext, 'mode'>;

/** What these steps write and add, which restarts they may ask for, the space they need, and how long they usually take. */
export function foresee(steps: readonly Step[], context: Foreseen): Foresight {
  return {
    files: steps.flatMap(filesOf),
    services: [...new Set(steps.flatMap(servicesOf))],
    /** The accounts of an upgraded server are those it has. */
    accounts: context.mode === 'upgrade' ? [] : [...createdAccounts(context.answers.sql, context.server.name)],
    restarts: steps.flatMap(({ id }) => {
      const when = declarations[id].restart;
      return when === 'never' ? [] : [{ step: id, when }];
    }),
    /** An upgrade stays in the folders of the server; what it needs there is documented nowhere. */
    space: context.mode === 'upgrade' ? [] : [...spaceNeeded(context.answers.folders, context.product)],
    evaluationDays: steps.some(({ id }) => isEvaluation(id)) ? EVALUATION_DAYS : null,
    minutes: Math.ceil(steps.reduce((sum, { weight }) => sum + weight, 0) / 60),
  };
}

/** What proves a step names the services it adds. */
function servicesOf(step: Step): readonly string[] {
  return step.evidence.flatMap((each) => (each.kind === 'service' ? [each.name] : []));
}

function filesOf(step: Step): Foresight['files'] {
  if (step.kind === 'write-secret-file') return [{ step: step.id, path: step.path, use: 'kept' }];
  const log = step.log === null ? [] : [{ step: step.id, path: step.log, use: 'log' as const }];
  if (step.kind === 'run-script') {
    const left = step.evidence.flatMap((each) => (each.kind === 'hostFile' ? [each.path] : []));
    return [...left.map((path) => ({ step: step.id, path, use: 'kept' as const })), ...log];
  }
  const removed = [step.answerFile?.path, step.copy?.to].flatMap((path) => (path === undefined ? [] : [path]));
  return [...removed.map((path) => ({ step: step.id, path, use: 'removedAfterwards' as const })), ...log];
}

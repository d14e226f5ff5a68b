import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answers } from '../../app/answers/answers.ts';
import type { SecretName } from '../../app/answers/secrets.ts';
import type { World } from '../../app/machine/world.ts';
import { ok } from '../../app/outcome.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { planContext } from '../../app/plan/plan-context.ts';
import type { Step, StepId } from '../../app/plan/step.ts';
import { sample } from '../../app/products/sample.ts';
import { redactor } from '../../app/support/redact.ts';
import { privatePlaces } from '../system/load-private-places.ts';
import { plainProcesses } from '../system/processes.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { Execution } from './execute.ts';
import { prove } from './prove.ts';

/** Everything a run of the sample needs, as data: the same in this process and in one that is to be killed. */
export interface RunOrder {
  readonly stateFolder: string;
  readonly packageFolder: string;
  /** Below the package's folder. */
  readonly programs: readonly string[];
  readonly world: World;
  readonly answers: Answers;
  readonly secrets: Readonly<Partial<Record<SecretName, string>>>;
  /** The executable that runs the programs. */
  readonly runtime: string;
  /** The steps to run instead of the planned ones. */
  readonly steps?: readonly Step[];
}

/** Steps of the sample whose programs Windows has, not the package. */
const ofWindows: readonly StepId[] = ['enable-features', 'set-agent-proxy', 'desktop-icons', 'opt-in-updates', 'check-connection'];

/** The planned steps that run the package's programs, with little patience for evidence that never comes. */
export function stepsOf({ answers, world, stateFolder }: RunOrder): readonly Step[] {
  const steps = planSetup(planContext({ product: sample, answers, facts: world.facts, stateFolder }));
  const ofPackage = steps.filter(({ id }) => !ofWindows.includes(id));
  return ofPackage.map((step) => (step.kind === 'run-program' && step.settleSeconds > 0 ? { ...step, settleSeconds: 3 } : step));
}

/** The same with steps that nothing on the machine tells to be done before they ran, as in an upgrade: the journal alone knows. */
export function undetected(order: RunOrder): RunOrder {
  return { ...order, steps: (order.steps ?? stepsOf(order)).map((step) => ({ ...step, detect: [] })) };
}

/** An execution on the sample machine, with real child processes. */
export function executionOf(
  order: RunOrder,
  more: Partial<Execution['context']> = {},
  onRecord: (record: RunRecord) => void = () => undefined,
): Execution {
  const { stateFolder, packageFolder, world, runtime, secrets, answers } = order;
  const system = createSampleSystem({ folder: path.join(stateFolder, 'machine'), world, runtime });
  const steps = order.steps ?? stepsOf(order);
  return {
    stateFolder,
    product: sample,
    program: '0.0.0',
    steps,
    prove: async () => (await prove(steps, more.system ?? system, { product: sample, answers })).proof,
    now: () => new Date(),
    onRecord,
    machineLock: null,
    onLocked: () => Promise.resolve(ok(null)),
    context: {
      patience: { busyMs: 30_000, busyPauseMs: 50, busyTries: 3, heldPauseMs: 5, waitMs: 30_000, silenceMs: 60_000 },
      places: privatePlaces(),
      temp: path.join(stateFolder, 'temp'),
      processes: plainProcesses,
      system,
      secrets: (name) => secrets[name],
      packageFolder,
      isAdopted: false,
      programHashes: new Map(order.programs.map((name) => [name, sha256(path.join(packageFolder, name))])),
      hashFiles: (paths) => Promise.resolve(ok(new Map(paths.map((file) => [file, sha256(file)])))),
      redact: redactor(() => Object.values(secrets)),
      isStopRequested: () => false,
      signal: new AbortController().signal,
      ...more,
    },
  };
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

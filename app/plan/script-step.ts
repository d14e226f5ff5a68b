import { logFile, type SetupContext } from './plan-context.ts';
import type { Evidence, StepOf } from './step.ts';

/** What one script differs from others in. */
export interface ScriptStep extends Pick<StepOf<'run-script'>, 'weight' | 'values' | 'limitMinutes' | 'stdin'> {
  /** The script's name, and the step's. */
  readonly id: StepOf<'run-script'>['script'];
  /** Lines that it writes into its log once its work is there: the evidence, after what else proves it. */
  readonly says: readonly string[];
  readonly leaves?: readonly Evidence[];
}

/** A step that runs a script of ours; its log has its name. It always runs: what it says is the only sign of its work. */
export function scriptStep(context: Pick<SetupContext, 'stateFolder'>, script: ScriptStep): StepOf<'run-script'> {
  const { id, weight, says, leaves = [], values, stdin, limitMinutes } = script;
  const log = logFile(context, `${id}.log`);
  return {
    kind: 'run-script',
    id,
    weight,
    detect: [],
    evidence: [...leaves, ...says.map((contains) => ({ kind: 'logLine' as const, path: log, contains }))],
    script: id,
    values,
    ...(stdin === undefined ? {} : { stdin }),
    log,
    limitMinutes,
  };
}

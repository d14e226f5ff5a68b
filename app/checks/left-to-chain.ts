import type { StepId } from '../plan/step.ts';
import { textOf } from './check-values.ts';
import type { Verdict } from './check.ts';
import type { CheckValues } from './result.ts';

/** A step that does itself what an open check asks for, and whether it can, as far as the values of the check tell. */
interface Mending {
  readonly step: StepId;
  readonly canMend: (values: CheckValues) => boolean;
}

/** What a chain mends as its own work, by the name of the check. The step is in the chains of every product. */
export const leftToChain: Readonly<Record<string, Mending>> = {
  'Roles.HyperV': {
    step: 'enable-features',
    /** What waits for a restart would wait for it still, and what this Windows does not have is enabled by nobody. */
    canMend: (values) => ['role', 'powerShell'].every((name) => ['enabled', 'disabled'].includes(textOf(values, name))),
  },
};

/** Whether a verdict is left to the chain. In the window a person decides on it before the run; an unattended run would have to be prepared by one. */
export function isLeftToChain(name: string, verdict: Verdict): boolean {
  const mending = Object.hasOwn(leftToChain, name) ? leftToChain[name] : undefined;
  return verdict.kind === 'failed' && mending?.canMend(verdict.values) === true;
}

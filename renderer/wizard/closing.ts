import { setupOf } from '../../app/session/setup-of.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { WizardStore } from './store.ts';

/** What closing now would cost: nothing, passwords and time, or a running installation. */
export type CloseCost = 'nothing' | 'effort' | 'run';

/** What the user would lose by closing now. */
export function closeCost({ mode, answers, secretsSet, package: { kind }, run }: Snapshot): CloseCost {
  if (run.phase === 'running' || run.phase === 'stopping') return 'run';
  if (run.phase === 'finished' || setupOf({ mode }) === null) return 'nothing';
  const isAtWork = kind === 'verifying' || kind === 'extracting';
  return isAtWork || run.phase !== 'none' || secretsSet.length > 0 || Object.keys(answers).length > 0 ? 'effort' : 'nothing';
}

/** Closes the window, or asks first where something would be lost. */
export function requestClose(store: WizardStore): void {
  const { snapshot, call, setCloseAsked } = store.getState();
  if (closeCost(snapshot) === 'nothing') void call('app.exit', null);
  else setCloseAsked(true);
}

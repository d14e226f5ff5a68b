import { checkStates } from './check-states.ts';
import { frameStates, launchStates } from './frame-states.ts';
import { packageStates } from './package-states.ts';
import { foldersStates, securityStates, sqlStates, updatesStates, welcomeStates } from './question-states.ts';
import { connectionStates, passphraseStates, vaultStates } from './registration-states.ts';
import { finishStates, installationStates, summaryStates } from './run-states.ts';
import { agentsStates } from './agents-states.ts';
import { connectivityStates } from './connectivity-states.ts';
import { serverMoveStates } from './server-move-states.ts';
import { storageStates } from './storage-states.ts';
import { toolsStates } from './tools-states.ts';
import type { ScreenState } from './state.ts';

/** Every page in every state it has, in the order of the wizard: what the pictures show and what the tests look at. */
export const screenStates: readonly ScreenState[] = [
  ...launchStates,
  ...packageStates,
  ...welcomeStates,
  ...frameStates,
  ...checkStates,
  ...sqlStates,
  ...foldersStates,
  ...securityStates,
  ...updatesStates,
  ...connectionStates,
  ...vaultStates,
  ...passphraseStates,
  ...summaryStates,
  ...installationStates,
  ...finishStates,
  ...toolsStates,
  ...storageStates,
  ...agentsStates,
  ...connectivityStates,
  ...serverMoveStates,
];

/** The state with this name. */
export function stateNamed(id: string): ScreenState {
  const state = screenStates.find((each) => each.id === id);
  if (state === undefined) throw new Error(`There is no state ${id}`);
  return state;
}

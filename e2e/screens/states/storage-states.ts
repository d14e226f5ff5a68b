import { statesOf } from './state.ts';
import { afterwards } from './tools-states.ts';

/** PLACEHOLDER until the tool is written. */
export const storageStates = statesOf('storage', { first: { snapshot: afterwards } });

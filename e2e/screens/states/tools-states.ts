import { products } from '../../../app/products/index.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { statesOf } from './state.ts';

const { id, name } = products['mabs-v3'];

/** What main knows when somebody looks after the installation. */
export const afterwards: Partial<Snapshot> = { mode: 'tools', product: { id, name, sample: false } };

/** The list of the tools. */
export const toolsStates = statesOf('tools', { list: { snapshot: afterwards } });

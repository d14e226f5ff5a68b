import { known } from '../../app/machine/fact.ts';
import type { Probe } from './probe.ts';

/** Memory that the system can use. */
export const memory: Probe<'memory'> = ({ host }) => Promise.resolve(known({ bytes: host.memoryBytes }));

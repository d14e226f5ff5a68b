import { known } from '../../app/machine/fact.ts';
import type { Probe } from './probe.ts';

/** Processors as programs see them. On virtual machines, where most of these servers run, they are what is called cores. */
export const processor: Probe<'processor'> = ({ host }) => Promise.resolve(known({ cores: host.processors }));

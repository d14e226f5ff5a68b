import { unknown } from './fact.ts';
import { factNames, type MachineFacts } from './facts.ts';

/** Facts of a machine that nobody asked yet: every one is unknown. For tests that know a few. */
export const nothingGathered = Object.fromEntries(factNames.map((name) => [name, unknown('notGathered')])) as unknown as MachineFacts;

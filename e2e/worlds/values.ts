import type { FactName, FactValue } from '../../app/machine/facts.ts';

/** The values of some facts. */
export type Values = { readonly [F in FactName]?: FactValue<F> };

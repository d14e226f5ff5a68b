import type { Endpoint } from '../../../app/connectivity/endpoints.ts';
import type { Reach, Route } from '../../../app/connectivity/reach.ts';
import type { Failure } from '../../../app/failure.ts';
import type { Outcome } from '../../../app/outcome.ts';

type Id = Endpoint['id'];

/** What is known of the addresses. */
export interface KnownAddresses {
  /** Null where an address answers, a code where it does not; missing while nobody knows. */
  readonly results: ReadonlyMap<Id, string | null>;
  /** Those that are being asked. */
  readonly asking: ReadonlySet<Id>;
  /** The way the last one was asked. */
  readonly route: Route | null;
  /** Why an address could not even be asked. */
  readonly failure: Failure | null;
}

/** Before anything was asked. */
export const nothingKnown: KnownAddresses = { results: new Map(), asking: new Set(), route: null, failure: null };

/** An address is asked: what it said before no longer holds. */
export function asked(known: KnownAddresses, id: Id): KnownAddresses {
  return { ...known, results: without(known.results, id), asking: new Set([...known.asking, id]), failure: null };
}

/** What came of asking an address. */
export function answered(
  known: KnownAddresses,
  id: Id,
  outcome: Outcome<{ readonly reach: Reach; readonly route: Route }>,
): KnownAddresses {
  const asking = new Set([...known.asking].filter((each) => each !== id));
  if (outcome.kind === 'failed') return { ...known, asking, failure: outcome.failure };
  const { reach, route } = outcome.value;
  return { ...known, asking, route, results: new Map([...known.results, [id, reach.kind === 'reached' ? null : reach.detail]]) };
}

function without(results: KnownAddresses['results'], id: Id): KnownAddresses['results'] {
  return new Map([...results].filter(([each]) => each !== id));
}

import { snapshot } from '../session/snapshot.ts';
import { calls, events, type CallName, type EventName } from './contract.ts';

/*
 * What the page and its preload have to know of the contract at run time. The build works this module out and puts its
 * values in its place (`scripts/constants.mjs`), so that neither carries the schemas, which only main parses by.
 */

/** All call names. */
export const callNames = Object.keys(calls) as readonly CallName[];

/** All event names. */
export const eventNames = Object.keys(events) as readonly EventName[];

/** The calls that answer with the truth as it is after them. */
export const snapshotCallNames: readonly CallName[] = callNames.filter((name) => calls[name].output === snapshot);

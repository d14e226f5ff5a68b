import type * as z from 'zod';
import type { appInfo, calls, CallName, EventName, EventValue } from '../../../app/ipc/contract.ts';
import type { Outcome } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';

/** What main answers to some calls instead of what the in-memory main process would; `never`: it is still at it. */
export type Replies = { readonly [N in CallName]?: Outcome<z.infer<(typeof calls)[N]['output']>> | 'never' };

/** What main sends on its own once the window is drawn. */
export type GivenEvent = { readonly [N in EventName]: { readonly name: N; readonly value: EventValue<N> } }[EventName];

/** The whole main process of one picture, as plain data that crosses into the page. */
export interface Given {
  readonly info: Partial<z.infer<typeof appInfo>>;
  readonly snapshot: Partial<Snapshot>;
  readonly replies: Replies;
}

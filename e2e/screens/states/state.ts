import type { Page } from 'playwright';
import type { PageId } from '../../../app/flow/pages.ts';
import type { Words } from '../../walk/words.ts';
import type { Given, GivenEvent } from '../bridge/given.ts';

/** One picture of the window: a page in a state, as main would have it, and what was done on it since. */
export interface ScreenState extends Partial<Given> {
  /** Names the picture: page, then state. */
  readonly id: string;
  readonly page: PageId;
  /** What main sends once the window is drawn. */
  readonly events?: readonly GivenEvent[];
  /** What the user does then. Every word of it is in the language of the window. */
  readonly act?: (window: Page, words: Words) => Promise<void>;
  /** Milliseconds that pass before the picture is taken, for what is said with a delay. */
  readonly passing?: number;
}

/** A state of a page; what it does not say is the session's usual. */
export type StateOf = Omit<ScreenState, 'id' | 'page'>;

/** Names the states of one page after it. */
export function statesOf(page: PageId, states: Readonly<Record<string, StateOf>>): readonly ScreenState[] {
  return Object.entries(states).map(([name, state]) => ({
    ...state,
    id: `${page}-${name}`,
    page,
    snapshot: { page, ...state.snapshot },
  }));
}

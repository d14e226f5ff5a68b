import type { EventEmitter } from 'node:events';

/** What nobody caught, as long as it is watched for. */
export interface Uncaught {
  /** Rejects with the first error that was thrown where nobody could catch it. */
  readonly error: Promise<never>;
  readonly endWatch: () => void;
}

/**
 * Watches for errors that nobody catches. Where nobody does, Electron shows them in a box and waits for a click (its `uncaughtException`
 * listener, which stands back behind any other): a command that nobody sits before would wait for ever.
 */
export function watchUncaught(source: Pick<EventEmitter, 'on' | 'off'>): Uncaught {
  let end: (error: unknown) => void = () => undefined;
  const error = new Promise<never>((_, reject) => (end = reject));
  // A command that has ended waits for it no more.
  error.catch(() => undefined);
  source.on('uncaughtException', end);
  return { error, endWatch: () => void source.off('uncaughtException', end) };
}

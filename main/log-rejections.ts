import type { EventEmitter } from 'node:events';
import type { Log } from './log.ts';

/**
 * Logs what was rejected and nobody waited for: Electron only prints it, where no administrator looks. The work that goes on does not
 * hang on it, so nothing is ended. Returns how to log it no more.
 */
export function logRejections(source: Pick<EventEmitter, 'on' | 'off'>, log: Pick<Log, 'bug'>): () => void {
  const onRejected = (error: unknown): void => void log.bug(error);
  source.on('unhandledRejection', onRejected);
  return () => void source.off('unhandledRejection', onRejected);
}

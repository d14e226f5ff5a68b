import { loadShutdownReason } from '../../../main/system/win32-shutdown.ts';
import { answer } from './answer.ts';

/** Gives a reason to a window that is not there, and takes it back: what user32 says of both. */
void answer(async () => {
  const reason = await loadShutdownReason();
  return reason === null ? null : [reason.give(1n, 'Raison à voir'), reason.take(1n)];
});

import type { Failure } from '../../app/failure.ts';
import { failed, type Outcome } from '../../app/outcome.ts';
import { restartReason } from '../../app/restart/restart.ts';
import { restartTexts } from '../../app/restart/restart.texts.ts';
import type { Language } from '../../app/texts/texts.ts';
import type { ActiveSession } from './active-session.ts';
import { unheld } from './ownership.ts';
import { arrangeReturn, cancelReturn } from './return-work.ts';

/**
 * Has Windows restart because this session waits for it. Journal and session are on disk by then: each line of the journal before
 * what it announces, the session with every change. The entry that opens this program again is written anew, since somebody may have changed it.
 */
export async function restartComputer(session: ActiveSession, language: Language): Promise<Outcome<null>> {
  const { environment, store, work } = session;
  const before = store.read();
  const reason = restartReason(before);
  if (environment.restart === null || reason === null || work.run !== null)
    return failed({ code: 'session.notNow', call: 'computer.restart', state: work.run === null ? before.run.phase : 'running' });
  // The machine is not restarted under a run that another window or a command has begun meanwhile.
  const free = unheld(session.folder, environment.processes);
  if (free.kind === 'failed') return free;
  await arrangeReturn(session);
  const outcome = await environment.restart(restartTexts[language].comment);
  environment.log.write('computer.restart', { reason, why: outcome.kind === 'failed' ? endOf(outcome.failure) : null });
  if (outcome.kind === 'failed' && reason === 'windows') await cancelReturn(session);
  return outcome;
}

function endOf(failure: Failure): string {
  return failure.code === 'restart.refused' ? failure.end : failure.code;
}

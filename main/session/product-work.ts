import { andThenAsync, failed, ok, type Outcome } from '../../app/outcome.ts';
import { mayStartProduct } from '../../app/product-start/may-start.ts';
import type { ActiveSession } from './active-session.ts';

/** Opens a file as a double-click does; what Windows said where it did not, else null. */
export type OpenFile = (file: string) => Promise<string | null>;

/** Starts the console of the backup server that this session has set up. */
export async function startProduct({ environment, store, system }: ActiveSession, open: OpenFile): Promise<Outcome<null>> {
  const snapshot = store.read();
  if (environment.findConsole === null || !mayStartProduct(snapshot))
    return failed({
      code: 'session.notNow',
      call: 'product.start',
      state: snapshot.run.restartNeeded ? 'restartNeeded' : snapshot.run.phase,
    });
  const outcome = await andThenAsync(await environment.findConsole(system.registry), (file) => opened(file, open));
  environment.log.write('product.start', { why: outcome.kind === 'failed' ? outcome.failure.code : null });
  return outcome;
}

async function opened(file: string, open: OpenFile): Promise<Outcome<null>> {
  const reason = await open(file);
  return reason === null ? ok(null) : failed({ code: 'product.notOpened', file, reason });
}

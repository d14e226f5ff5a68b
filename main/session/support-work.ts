import { ok, type Outcome } from '../../app/outcome.ts';
import type { BundleContents } from '../../app/support/bundle-contents.ts';
import type { Bundle } from '../support/collect-bundle.ts';
import { sessionBundle } from '../support/session-bundle.ts';
import { writeBundle } from '../support/write-bundle.ts';
import type { ActiveSession } from './active-session.ts';
import type { ChooseFile } from './export-work.ts';

/** What a support bundle would hold, before it is written. */
export function previewBundle(session: ActiveSession): BundleContents {
  return bundleOf(session).contents;
}

/** Writes the support bundle where the user says; null when no file was chosen. */
export async function saveBundle(session: ActiveSession, choose: ChooseFile): Promise<Outcome<string | null>> {
  const { environment } = session;
  const file = await choose(`setup-support-${environment.now().toISOString().slice(0, 10)}.zip`, 'zip');
  if (file === null) return ok(null);
  const written = await writeBundle(bundleOf(session), file, environment.tools);
  return written.kind === 'ok' ? ok(file) : written;
}

function bundleOf({ environment, store, folder }: ActiveSession): Bundle {
  return sessionBundle({
    folder,
    stateRoot: environment.stateRoot,
    program: environment.version,
    writtenAt: environment.now().toISOString(),
    secrets: environment.secrets.values(),
    run: store.read().run,
  });
}

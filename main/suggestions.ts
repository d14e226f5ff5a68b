import { existsSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import type { appInfo } from '../app/ipc/contract.ts';
import type { Place } from './place.ts';
import { currentFolder } from './session/session-files.ts';

/** What the sample's fields are prefilled with: its own package, vault file, and folders inside the session. */
export function suggestionsFor(place: Place): z.infer<typeof appInfo>['suggestions'] {
  const session = currentFolder(place.stateRoot);
  return {
    packageFolder: ifThere(place.samplePackage),
    destination: path.join(session, 'package'),
    vaultFile: ifThere(path.join(place.sample, 'Contoso.VaultCredentials')),
    passphraseFolder: path.join(session, 'passphrase'),
  };
}

function ifThere(file: string): string | null {
  return existsSync(file) ? file : null;
}

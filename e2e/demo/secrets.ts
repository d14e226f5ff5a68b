import { randomBytes } from 'node:crypto';
import { generatePassphrase } from '../../app/answers/secrets.ts';
import type { WalkSecrets } from '../walk/walk.ts';

/** Secrets that nobody has seen and nobody needs afterwards. */
export function newSecrets(): WalkSecrets {
  return { accountPassword: `Aa1-${generatePassphrase(randomBytes)}`, passphrase: generatePassphrase(randomBytes) };
}

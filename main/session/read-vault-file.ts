import { open } from 'node:fs/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { VaultRefusal } from '../../app/vault/failures.ts';
import { MAX_CREDENTIALS_BYTES, parseVaultCredentials } from '../../app/vault/parse-credentials.ts';
import { validityOf, type VaultSummary } from '../../app/vault/vault-summary.ts';
import { decodeText } from '../system/decode-text.ts';
import { systemCode } from '../system/system-code.ts';

const MS_PER_HOUR = 3_600_000;

/** Reads what a vault credentials file is for. It never leaves its place, and its certificate never this function. */
export async function readVaultFile(file: string, now: Date): Promise<Outcome<VaultSummary>> {
  const content = await readSmallFile(file);
  if (content.kind === 'failed') return content;
  const text = decodeText(content.value.bytes);
  if (text === null) return refused(file, 'encoding');
  const parsed = parseVaultCredentials(text);
  if (parsed.kind === 'refused') return refused(file, parsed.reason);
  // Node's TLS is loaded when it is first needed: the first page waits for whatever main loads.
  const { certificateEnd } = await import('./certificate-end.ts');
  const ageHours = Math.max(0, (now.getTime() - content.value.modified) / MS_PER_HOUR);
  const expiresAt = certificateEnd(parsed.certificate)?.toISOString() ?? null;
  const summary = { file, ...parsed.credentials, ageHours, expiresAt };
  return expiresAt !== null && validityOf(summary, now) === 'expired'
    ? failed({ code: 'vault.expired', path: file, expiresAt })
    : ok(summary);
}

async function readSmallFile(file: string): Promise<Outcome<{ readonly bytes: Uint8Array; readonly modified: number }>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size, mtimeMs } = await handle.stat();
      if (size > MAX_CREDENTIALS_BYTES) return refused(file, 'tooLarge');
      return ok({ bytes: await handle.readFile(), modified: mtimeMs });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
}

function refused(path: string, reason: VaultRefusal): Outcome<never> {
  return failed({ code: 'vault.refused', path, reason });
}

import { open } from 'node:fs/promises';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { MAX_CREDENTIALS_BYTES, parseVaultCredentials } from '../../app/vault/parse-credentials.ts';
import type { VaultSummary } from '../../app/vault/vault-summary.ts';
import { systemCode } from '../system/system-code.ts';

const MS_PER_HOUR = 3_600_000;

/** Reads what a vault credentials file is for. It never leaves its place, and its certificate never this function. */
export async function readVaultFile(file: string, now: Date): Promise<Outcome<VaultSummary>> {
  const content = await readSmallFile(file);
  if (content.kind === 'failed') return content;
  const credentials = parseVaultCredentials(content.value.text);
  if (credentials === null) return malformed(file, 'RSBackupVaultAADCreds');
  return ok({ file, ...credentials, ageHours: Math.max(0, (now.getTime() - content.value.modified) / MS_PER_HOUR) });
}

async function readSmallFile(file: string): Promise<Outcome<{ readonly text: string; readonly modified: number }>> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size, mtimeMs } = await handle.stat();
      if (size > MAX_CREDENTIALS_BYTES) return malformed(file, 'size');
      return ok({ text: await handle.readFile('utf8'), modified: mtimeMs });
    } finally {
      await handle.close();
    }
  } catch (error) {
    const reason = systemCode(error);
    return failed(reason === 'ENOENT' ? { code: 'file.missing', path: file } : { code: 'file.unreadable', path: file, reason });
  }
}

function malformed(file: string, what: string): Outcome<never> {
  return failed({ code: 'file.malformed', path: file, expected: 'vaultCredentials', problems: [what] });
}

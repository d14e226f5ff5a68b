import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { failureWords } from '../failure.texts.ts';
import type { VaultRefusal } from './failures.ts';
import { MAX_CREDENTIALS_BYTES, parseVaultCredentials } from './parse-credentials.ts';
import { validityOf, type VaultValidity } from './vault-summary.ts';

const CERTIFICATE = 'bm90IGEgY2VydGlmaWNhdGUsIG5vdCBhIGNlcnRpZmljYXRlLg==';
const NAMESPACE = 'http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common';

function file(elements: string, end = '</RSBackupVaultAADCreds>'): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<RSBackupVaultAADCreds xmlns="${NAMESPACE}">\n${elements}\n${end}\n`;
}

const subscription = '<SubscriptionId>00000000-5a3b-4e00-8000-0000000c0de5</SubscriptionId>';
const certificate = `<ManagementCert>${CERTIFICATE}</ManagementCert>`;
const whole = `<Version>2.0</Version>${subscription}<ResourceName>Vault-1</ResourceName>${certificate}<ResourceGroup>R&amp;D</ResourceGroup><Location>westeurope</Location>`;
const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, place) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(place)};`.repeat(10)}">`).join('')}]>`;

describe('a vault credentials file', () => {
  test('tells vault, group, subscription and region; its certificate stands apart', () => {
    expect(parseVaultCredentials(`\uFEFF${file(whole)}`)).toEqual({
      kind: 'credentials',
      credentials: { vault: 'Vault-1', resourceGroup: 'R&D', subscription: '00000000-5a3b-4e00-8000-0000000c0de5', region: 'westeurope' },
      certificate: CERTIFICATE,
    });
  });

  test('may leave out group and region', () => {
    const text = file(`${subscription}<ResourceName>Vault-1</ResourceName>${certificate}`);
    expect(parseVaultCredentials(text)).toMatchObject({ credentials: { resourceGroup: null, region: null } });
  });

  test.each<[string, string, VaultRefusal]>([
    ['nothing', '', 'empty'],
    ['blanks and a comment', ' \n<!-- nothing -->', 'empty'],
    ['a web page', '<!DOCTYPE html><html></html>', 'webPage'],
    ['a web page without its type', '\n<html lang="en"><body>Sign in</body></html>', 'webPage'],
    ['JSON', '{"vault": 1}', 'notXml'],
    ['UTF-16 that was read as something else', '\u0000<\u0000R', 'notXml'],
    ['another XML file', '<creds><ResourceName>Vault-1</ResourceName></creds>', 'otherXml'],
    ['the older kind of the file', file(whole).replaceAll('RSBackupVaultAADCreds', 'RSBackupVaultCreds'), 'otherXml'],
    ['a file that was cut off', file(whole, ''), 'cutOff'],
    ['a file with a document type', file(whole).replace('<RSBackup', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><RSBackup'), 'declarations'],
    ['a file that expands entities a billion times', file(`${whole}&i;`).replace('<RSBackup', `${bomb}<RSBackup`), 'declarations'],
    ['a file with CDATA', file(whole.replace('Vault-1', '<![CDATA[Vault-1]]>')), 'declarations'],
    ['a file without a vault', file(`${subscription}${certificate}`), 'incomplete'],
    ['a file without a certificate', file(`${subscription}<ResourceName>Vault-1</ResourceName>`), 'incomplete'],
    ['a subscription that is none', file(whole.replace('5a3b', 'xxxx')), 'incomplete'],
    ['a file that is too large', file(whole + ' '.repeat(MAX_CREDENTIALS_BYTES)), 'tooLarge'],
    ['10 MB', file(whole).padEnd(10 * 1024 ** 2, '<a>'), 'tooLarge'],
  ])('is not recognised in %s, and the sentence says why', (_, text, reason) => {
    expect(parseVaultCredentials(text)).toEqual({ kind: 'refused', reason });
    for (const language of ['en', 'fr'] as const) {
      const { what, todo } = failureWords({ code: 'vault.refused', path: 'x', reason }, language);
      expect([what, ...todo].every((sentence) => sentence.endsWith('.'))).toBe(true);
    }
  });

  test('an unknown entity stays as it is written: nothing is looked up', () => {
    expect(parseVaultCredentials(file(whole.replace('Vault-1', 'A&amp;lt;&xxe;')))).toMatchObject({ credentials: { vault: 'A&lt;&xxe;' } });
  });

  test('answers any text, and what it shows of it never holds the certificate', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const found = parseVaultCredentials(file(`${before}${whole}${after}`));
        expect(JSON.stringify(found.kind === 'credentials' ? found.credentials : found)).not.toContain(CERTIFICATE);
      }),
    );
  });
});

const now = new Date('2026-11-24T12:00:00Z');

test.each<[string | null, number, VaultValidity]>([
  ['2026-11-30T12:00:00Z', 1, 'valid'],
  ['2026-11-25T11:00:00Z', 1, 'ending'],
  ['2026-11-24T12:00:00Z', 1, 'expired'],
  ['2026-11-01T12:00:00Z', 1, 'expired'],
  [null, 47, 'unknown'],
  [null, 49, 'old'],
  ['2026-11-30T12:00:00Z', 100, 'valid'],
])('a certificate that ends %s in a file %d hours old is %s', (expiresAt, ageHours, validity) => {
  expect(validityOf({ expiresAt, ageHours }, now)).toBe(validity);
});

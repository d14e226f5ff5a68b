import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_CREDENTIALS_BYTES, parseVaultCredentials } from './parse-credentials.ts';

const CERTIFICATE = 'bm90IGEgY2VydGlmaWNhdGUsIG5vdCBhIGNlcnRpZmljYXRlLg==';
const NAMESPACE = 'http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common';

function file(elements: string, end = '</RSBackupVaultAADCreds>'): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<RSBackupVaultAADCreds xmlns="${NAMESPACE}">\n${elements}\n${end}\n`;
}

const subscription = '<SubscriptionId>00000000-5a3b-4e00-8000-0000000c0de5</SubscriptionId>';
const certificate = `<ManagementCert>${CERTIFICATE}</ManagementCert>`;
const whole = `<Version>2.0</Version>${subscription}<ResourceName>Vault-1</ResourceName>${certificate}<ResourceGroup>R&amp;D</ResourceGroup><Location>westeurope</Location>`;

describe('a vault credentials file', () => {
  test('tells vault, group, subscription and region, and nothing of its certificate', () => {
    expect(parseVaultCredentials(`\uFEFF${file(whole)}`)).toEqual({
      vault: 'Vault-1',
      resourceGroup: 'R&D',
      subscription: '00000000-5a3b-4e00-8000-0000000c0de5',
      region: 'westeurope',
    });
  });

  test('may leave out group and region', () => {
    const text = file(`${subscription}<ResourceName>Vault-1</ResourceName>${certificate}`);
    expect(parseVaultCredentials(text)).toMatchObject({ resourceGroup: null, region: null });
  });

  test.each([
    ['nothing', ''],
    ['a web page', '<!DOCTYPE html><html></html>'],
    ['another XML file', '<creds><ResourceName>Vault-1</ResourceName></creds>'],
    ['a file that was cut off', file(whole, '')],
    ['a file with a document type', file(whole).replace('<RSBackup', '<!DOCTYPE x [<!ENTITY a "b">]><RSBackup')],
    ['a file without a vault', file(`${subscription}${certificate}`)],
    ['a file without a certificate', file(`${subscription}<ResourceName>Vault-1</ResourceName>`)],
    ['a subscription that is none', file(whole.replace('5a3b', 'xxxx'))],
    ['a file that is too large', file(whole + ' '.repeat(MAX_CREDENTIALS_BYTES))],
  ])('is not recognised in %s', (_, text) => {
    expect(parseVaultCredentials(text)).toBeNull();
  });

  test('answers any text with a summary or null, and never shows the certificate', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const found = parseVaultCredentials(file(`${before}${whole}${after}`));
        expect(JSON.stringify(found)).not.toContain(CERTIFICATE);
      }),
    );
  });
});

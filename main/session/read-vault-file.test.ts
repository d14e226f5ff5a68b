import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { failureOf, valueOf } from '../package/testing.ts';
import { readVaultFile } from './read-vault-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'vault-file-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A certificate made for this test, for nothing else; it ends at END. */
const END = '2026-12-04T23:23:46.000Z';
const plain =
  'MIIBdDCCARugAwIBAgIUFM+1TBzlT4lkV4ZkZGDwkMOxChQwCgYIKoZIzj0EAwIwEDEOMAwGA1UEAwwFVmF1bHQwHhcNMjYxMTI0MjMyMzQ2WhcNMjYxMjA0MjMyMzQ2WjAQMQ4wDAYDVQQDDAVWYXVsdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHJnu4Ls0clMb56vNEK+aPPmMX02YJIzXvJx0q9pCNFX6oD3IAYj5CcLIHJqA2vHbYdkFf0BaBqyOsYPoRyIWdmjUzBRMB0GA1UdDgQWBBTg5dsN21LZ84l3/+2TAQco1KhSjzAfBgNVHSMEGDAWgBTg5dsN21LZ84l3/+2TAQco1KhSjzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIE2dv33K/pPN8m5C2byJj8qXmvlNLxlXgb24v/lNSL//AiBxcclEGh8dFEYS55HPtT0vBKM9wGYrMNPjkvBeMXmyFw==';
/** The same with its key, as PKCS #12 without a password: how Azure writes it. */
const pkcs12 =
  'MIIEDAIBAzCCA8IGCSqGSIb3DQEHAaCCA7MEggOvMIIDqzCCAmIGCSqGSIb3DQEHBqCCAlMwggJPAgEAMIICSAYJKoZIhvcNAQcBMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAhVzwBNZSpZswICCAAwDAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEMyJGs2pyAjpGEg1YuVGpsKAggHgb+LCcn1Gjdf2kwcmbD9Zfu/tkzfnOYVWcGhSUMp5IdkZHqCX1XsHg+RG3jS09BWlWZOB8HQA5Qr7TFPKi4qDzPYK/IIhQXI4/GH9ZY4InXjfgXT8y7PlxkjaNztQ99qo7O6bDCZgQCy/SqMfTWcYExLtd9xG7/6CBi6XxD3lsoQsFSKVOVT6242rYaIljRAz57VB5zIcDW0n+VUhCuEQwX8vsEplw5MR5BYAj5dYktR3v4n12NP1aIpS3aoYFCtYFuhKpV7yw5eFDEvzoVXFENtIIvwZzBU+XwkLsSepwd2td1vwHCbW8XbKzax/vWnhu6Nu4MGri9kJ/Wt2y3Vg0c5DL09yZv8DOjIxWrCiXA9CTRh/auc2xC9M0cUOoxd1boUhG1TJJSCaI14vAySl8j0DhkkLq0umYGNfOWwjXGQ/VOKeLR4HjAVVoPWynSWkTm0jidN9GwfZtnMpaTr+X4aHs9+FhgLrVNMJXnyVvguKb0r2HixyQ9T9zLM5E/x5v+boA67FU7/BPM2r+SXEjheiVVX+smLa5Fum93c2PbT6I7LBqtvzOYyfDoFaceydRxwRUOH+Y5MPl6ZFAhSNFkH68v+VVxW0GMAHC+sSVajeqJpw/jxMNDV6yQLdRZb7MIIBQQYJKoZIhvcNAQcBoIIBMgSCAS4wggEqMIIBJgYLKoZIhvcNAQwKAQKgge8wgewwVwYJKoZIhvcNAQUNMEowKQYJKoZIhvcNAQUMMBwECBBtUYNvQPDCAgIIADAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQGcTEkDLdux7+O+pmq7F4DQSBkFMjXWVBycsNubu8b580BzDrxmJ+X54LVBC77//mdLXZnogTVoTYBcAPHfN1v4E/K5woHdsb/LSukvEfkotdEZHMzzsS1xwy+J/LqAZlrAeo3eUPj5zNF2owceFqURI+zmVrysueHP6ahrglTr549PjbHTeAc9MN4+3herkBoMrureLR0nqiYevZ+RU/AJd0vTElMCMGCSqGSIb3DQEJFTEWBBTiEasU85pQ84Hpt5xtqGm0QVms1DBBMDEwDQYJYIZIAWUDBAIBBQAEIDZDYuDU8uWEgMbs6W3XjO73q6NmQMsE4pF6A4v6IpAkBAgGUHLCR+iZcAICCAA=';
const before = new Date(Date.parse(END) - 86_400_000 * 3);
const after = new Date(Date.parse(END) + 1000);

function text(certificate: string): string {
  return `<?xml version="1.0"?><RSBackupVaultAADCreds><SubscriptionId>00000000-5a3b-4e00-8000-0000000c0de5</SubscriptionId><ResourceName>Vault-é</ResourceName><ManagementCert>${certificate}</ManagementCert></RSBackupVaultAADCreds>`;
}

function written(content: string | Uint8Array): string {
  const file = path.join(folder, 'contoso.VaultCredentials');
  writeFileSync(file, content);
  utimesSync(file, before, before);
  return file;
}

test.each([
  ['UTF-8', Buffer.from(text(plain))],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text(plain)}`)],
  ['UTF-16', Buffer.from(`\uFEFF${text(plain)}`, 'utf16le')],
  ['UTF-16, the other end first', Buffer.from(`\uFEFF${text(plain)}`, 'utf16le').swap16()],
])('a file in %s is read', async (_, bytes) => {
  expect(valueOf(await readVaultFile(written(bytes), before))).toMatchObject({ vault: 'Vault-é', ageHours: 0, expiresAt: END });
});

test('the end of a certificate that is kept with its key is read, and nothing else of it comes out', async () => {
  const summary = valueOf(await readVaultFile(written(text(pkcs12)), before));
  expect(summary.expiresAt).toBe(END);
  expect(JSON.stringify(summary)).not.toContain(pkcs12.slice(0, 40));
});

test('an expired file is refused with its date', async () => {
  const file = written(text(pkcs12));
  expect(failureOf(await readVaultFile(file, after), 'vault.expired')).toEqual({ code: 'vault.expired', path: file, expiresAt: END });
});

test('a certificate nobody can read leaves its end unknown', async () => {
  expect(valueOf(await readVaultFile(written(text('A'.repeat(80))), after))).toMatchObject({ expiresAt: null });
});

test.each([
  ['bytes that are no text', Buffer.from([0x3c, 0xff, 0xfe, 0x80]), 'encoding'],
  ['10 MB, of which nothing is read', Buffer.alloc(10 * 1024 ** 2, 0x3c), 'tooLarge'],
  ['a web page', Buffer.from('<!doctype html><title>Sign in</title>'), 'webPage'],
])('%s is refused', async (_, bytes, reason) => {
  expect(failureOf(await readVaultFile(written(bytes), before), 'vault.refused').reason).toBe(reason);
});

test('a file that is not there, and a folder, are told by what is wrong with them', async () => {
  failureOf(await readVaultFile(path.join(folder, 'none'), before), 'file.missing');
  mkdirSync(path.join(folder, 'folder'));
  failureOf(await readVaultFile(path.join(folder, 'folder'), before), 'file.unreadable');
});

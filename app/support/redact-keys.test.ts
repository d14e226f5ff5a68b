import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactByName } from './redact-keys.ts';

test.each([
  ['SqlAccountPassword=Geheim-1234', 'SqlAccountPassword=••••••'],
  ['SecurityPassphrase = a b c', 'SecurityPassphrase = ••••••'],
  ['{"passphrase":"a\\"b","proxy":null}', '{"passphrase":"••••••","proxy":null}'],
  ['<ManagementCert>MIIK</ManagementCert>', '<ManagementCert>••••••</ManagementCert>'],
  ['setup.exe /pw:hidden', 'setup.exe /pw:••••••'],
  [`key ${'A'.repeat(300)}== end`, 'key •••••• end'],
  ['C:\\Program Files\\Passphrase\\x.txt', 'C:\\Program Files\\Passphrase\\x.txt'],
  ['Saving the passphrase', 'Saving the passphrase'],
  ['[23.10.2020 11:07:42] Information : End install.', '[23.10.2020 11:07:42] Information : End install.'],
])('%s', (line, expected) => {
  expect(redactByName(line)).toBe(expected);
});

test('whatever stands beside the name of a secret is gone', () => {
  const value = fc.stringMatching(/^[A-Za-z0-9!#$%&()*+,./;<>?@^_{|}~-]{8,40}$/u).filter((text) => !text.includes('<'));
  fc.assert(
    fc.property(value, (secret) => {
      expect(redactByName(`SqlAccountPassword=${secret}`)).not.toContain(secret);
      expect(redactByName(JSON.stringify({ passphrase: secret }))).not.toContain(secret);
    }),
  );
});

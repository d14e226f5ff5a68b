import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { useSampleMachines, canary, goodArguments, goodInput, type SampleMachine, vaultFiles } from './test/sample-machine.ts';

const id = 'MARSAgent/StartOBRegistration.exe';
const agent = 'MARSAgent/MARSAgentInstaller.exe';
const key = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config';
const machines = useSampleMachines();

async function withAgent(): Promise<SampleMachine> {
  const machine = machines.create();
  await machine.run(agent, goodArguments[agent]);
  return machine;
}

describe('a good registration', () => {
  test('prints the vault and leaves the passphrase only as set, and may be done again', async () => {
    const machine = await withAgent();
    const first = await machine.run(id, goodArguments[id], goodInput);
    const again = await machine.run(id, goodArguments[id], goodInput);
    expect([first.code, again.code]).toEqual([0, 0]);
    expect(first.output).toMatch(
      /CertThumbprint +: [0-9A-F]{40}\nSubscriptionID +: 0{8}-.*\nServiceResourceName : Contoso-Sample-Vault\nRegion +: westeurope/u,
    );
    expect(first.output).toMatch(/Machine registration succeeded\.\n$/u);
    expect(machine.store('registry')[key]).toEqual({
      ScratchLocation: 'D:\\Scratch',
      ServerId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u) as string,
      ServiceResourceName: 'Contoso-Sample-Vault',
      SubscriptionId: '00000000-5a3b-4e00-8000-0000000c0de5',
      Region: 'westeurope',
      EncryptionPassphrase: 'set',
    });
  });

  test('writes no secret anywhere', async () => {
    const machine = await withAgent();
    const proxy = { host: 'proxy', port: 8080, user: 'backup', password: canary };
    const ended = await machine.run(id, goodArguments[id], JSON.stringify({ passphrase: `${canary}!`, proxy }));
    expect(ended.code).toBe(0);
    expect(machine.store('registry')[key]).toMatchObject({ ProxyServer: 'proxy', ProxyPort: 8080, ProxyUserName: 'backup' });
    expect(ended.output + machine.read('registry.json') + machine.read('witness.jsonl')).not.toContain(canary);
  });
});

test.each([
  ['an expired file', vaultFiles.expired, goodInput, 34513],
  ['a damaged file', vaultFiles.damaged, goodInput, 34513],
  ['a file that is not there', '/nowhere/at-all.VaultCredentials', goodInput, 34513],
  ['a file of another kind', import.meta.filename, goodInput, 34513],
  ['a short passphrase', vaultFiles.good, '{"passphrase":"fifteen-letters","proxy":null}', 34506],
  ['a passphrase with an accent', vaultFiles.good, '{"passphrase":"seize-caractères","proxy":null}', 34506],
  ['no passphrase', vaultFiles.good, '{"proxy":null}', 34506],
])('registration refuses %s', async (_, vault, input, vendorId) => {
  const machine = await withAgent();
  const ended = await machine.run(id, [`/vault:${vault}`], input);
  expect([ended.code, /ID: (\d+)\./u.exec(ended.output)?.[1]]).toEqual([1, String(vendorId)]);
  expect(machine.store('registry')[key]).not.toHaveProperty('ServerId');
});

test.each([
  ['a document type', (xml: string) => xml.replace('?>', '?><!DOCTYPE x [<!ENTITY a "b">]>')],
  ['another root', (xml: string) => xml.replaceAll('RSBackupVaultAADCreds', 'RSVaultAsrCreds')],
  ['another namespace', (xml: string) => xml.replace('Common"', 'Other"')],
  ['more than 64 KB', (xml: string) => xml.replace('</Version>', `${' '.repeat(65536)}</Version>`)],
  ['no certificate', (xml: string) => xml.replace(/<ManagementCert>.*<\/ManagementCert>/u, '')],
])('a vault credentials file with %s is not taken', async (_, change) => {
  const machine = await withAgent();
  const file = machine.write('changed.VaultCredentials', change(readFileSync(vaultFiles.good, 'utf8')));
  const ended = await machine.run(id, [`/vault:${file}`], goodInput);
  expect(ended.output).toContain('ID: 34513.');
});

test('registration says 100050 when the world is offline', async () => {
  const machine = await withAgent();
  machine.tell({}, { network: { online: false } });
  expect((await machine.run(id, goodArguments[id], goodInput)).output).toContain('ID: 100050.');
});

test('registration says 100110 when the server belongs to another vault', async () => {
  const machine = await withAgent();
  await machine.run(id, [`/vault:${vaultFiles.other}`], goodInput);
  expect((await machine.run(id, goodArguments[id], goodInput)).output).toContain('ID: 100110.');
});

test.each([
  ['without the agent', false, goodInput],
  ['with input that is not JSON', true, '{"passphrase":'],
  ['with a key it does not know', true, `{"passphrase":"${canary}","proxy":null,"more":1}`],
  ['with a proxy without a port', true, `{"passphrase":"${canary}","proxy":{"host":"x"}}`],
])('registration does nothing %s', async (_, installed, input) => {
  const machine = installed ? await withAgent() : machines.create();
  const ended = await machine.run(id, goodArguments[id], input);
  expect([ended.code, ended.output.includes(canary)]).toEqual([1, false]);
  expect(machine.store('registry')[key] ?? {}).not.toHaveProperty('ServerId');
});

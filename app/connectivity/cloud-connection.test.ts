import fc from 'fast-check';
import { expect, test } from 'vitest';
import { known, unknown } from '../machine/fact.ts';
import { readCloudConnection, withoutServer, type CloudConnection } from './cloud-connection.ts';

const unread = (detail: string): CloudConnection => ({ kind: 'unknown', reason: 'unreadable', detail });

test.each<[readonly string[], CloudConnection | null]>([
  [['CloudConnection: True'], { kind: 'connected' }],
  [['Welcome to the DPM Management Shell!', 'CloudConnection: False', ''], { kind: 'notConnected' }],
  [['CloudConnection: True\r'], { kind: 'connected' }],
  [['CloudConnection: '], unread('Get-DPMCloudConnection: ')],
  [['CloudConnection:'], unread('Get-DPMCloudConnection: ')],
  [['CloudConnection: True False'], unread('Get-DPMCloudConnection: True False')],
  [['CloudConnection: Microsoft.Something'], unread('Get-DPMCloudConnection: Microsoft.Something')],
  [['CloudConnection: True', 'CloudConnection: False'], unread('Get-DPMCloudConnection: True False')],
  [['Problem: Der Dienst läuft nicht.'], unread('Der Dienst läuft nicht.')],
  [['not for us'], null],
  [[], null],
])('the lines %j say %j', (lines, said) => {
  expect(readCloudConnection(lines)).toEqual(said);
});

test('whatever else is printed, only one plain True or False is an answer', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.string().map((end) => `CloudConnection: ${end}`),
        ),
      ),
      (lines) => {
        const kind = readCloudConnection(lines)?.kind;
        const plain = lines.map((line) => line.trim()).filter((line) => /^CloudConnection: (?:True|False)$/u.test(line));
        expect(kind === 'connected' || kind === 'notConnected').toBe(
          plain.length === 1 && lines.filter((line) => line.trim().startsWith('CloudConnection:')).length === 1,
        );
      },
    ),
  );
});

test.each([
  [known({ kind: 'server' } as const), null],
  [known({ kind: 'agent' } as const), { kind: 'notInstalled' }],
  [known({ kind: 'none' } as const), { kind: 'notInstalled' }],
  [unknown('notWindows'), unknown('notWindows')],
])('of the backup server %j, there is to be said %j without asking', (fact, said) => {
  expect(withoutServer(fact)).toEqual(said);
});

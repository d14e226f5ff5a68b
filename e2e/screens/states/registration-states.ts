import { failed, ok } from '../../../app/outcome.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { field, pathField, pressNext } from '../../walk/frame.ts';
import { factsOf } from './machine.ts';
import { answers, checked, replies, vault, without } from './session.ts';
import { statesOf } from './state.ts';

const at = (more: Partial<Snapshot> = {}): Partial<Snapshot> => ({
  ...checked,
  answers: without('connection', 'vault', 'passphrase'),
  secretsSet: ['accountPassword'],
  ...more,
});
const direct = { ...without('vault', 'passphrase') };
const byProxy = {
  ...without('vault', 'passphrase'),
  connection: { kind: 'proxy' as const, host: 'proxy.contoso.example', port: 8080, user: 'CONTOSO\\svc-backup' },
};
const proxies = factsOf('proxy-of-user-and-system');

/** How the server reaches Azure, and whether it does. */
export const connectionStates = statesOf('connection', {
  first: { snapshot: at(), replies },
  testing: {
    snapshot: at({
      answers: direct,
      connection: {
        kind: 'testing',
        results: [
          { id: 'connectTest', detail: null },
          { id: 'signIn', detail: null },
        ],
      },
    }),
    replies,
  },
  reached: { snapshot: at({ answers: direct, connection: { kind: 'reached' } }), replies },
  'not-reached': {
    snapshot: at({
      answers: direct,
      connection: {
        kind: 'notReached',
        results: [
          { id: 'connectTest', detail: null },
          { id: 'microsoft', detail: null },
          { id: 'backup', detail: 'timeout' },
          { id: 'signIn', detail: 'ENOTFOUND' },
          { id: 'storage', detail: 'ECONNREFUSED' },
        ],
      },
    }),
    replies,
  },
  proxy: {
    snapshot: at({ answers: byProxy, secretsSet: ['accountPassword', 'proxyPassword'], connection: { kind: 'reached' } }),
    replies: { ...replies, 'machine.facts': ok(proxies) },
  },
  'proxy-not-named': {
    snapshot: at(),
    replies: { ...replies, 'machine.facts': ok(proxies) },
    act: async (window, words) => {
      await window.getByRole('radio', { name: words.connection.proxy }).check();
      await window.getByRole('checkbox', { name: words.connection.authentication }).check();
      await pressNext(window, words);
    },
  },
});

const { credentialsFile } = answers.vault;
const atVault = (more: Partial<Snapshot> = {}): Partial<Snapshot> => at({ answers: direct, connection: { kind: 'reached' }, ...more });
const chosen = { ...direct, vault: { credentialsFile } };

/** The vault credentials file and what it says. */
export const vaultStates = statesOf('vault', {
  empty: { snapshot: atVault(), replies },
  read: { snapshot: atVault({ answers: chosen, vault }), replies },
  ending: {
    snapshot: atVault({ answers: chosen, vault: vault === null ? null : { ...vault, expiresAt: '2026-11-23T12:00:00.000Z' } }),
    replies,
  },
  old: {
    snapshot: atVault({ answers: chosen, vault: vault === null ? null : { ...vault, expiresAt: null, ageHours: 74, region: null } }),
    replies,
  },
  refused: {
    snapshot: atVault({ answers: chosen }),
    replies: { ...replies, 'vault.read': failed({ code: 'vault.refused', path: credentialsFile, reason: 'webPage' }) },
  },
  'not-chosen': { snapshot: atVault(), replies, act: pressNext },
});

const atPassphrase = (more: Partial<Snapshot> = {}): Partial<Snapshot> => atVault({ answers: chosen, vault, ...more });

/** What encrypts the backups. */
export const passphraseStates = statesOf('passphrase', {
  empty: { snapshot: atPassphrase(), replies },
  'too-short': {
    snapshot: atPassphrase(),
    replies,
    act: async (window, words) => {
      await field(window, words.passphrase.passphrase).fill('too short');
      await field(window, words.passphrase.confirm).fill('too long, rather');
      await pressNext(window, words);
    },
  },
  'on-this-server': {
    snapshot: atPassphrase(),
    replies: { ...replies, 'passphrase.folder': ok({ state: 'missing', isOnServer: true }) },
    act: async (window, words) => {
      await pathField(window, words.passphrase.saveTo).fill('C:\\Passphrase');
      await pathField(window, words.passphrase.saveTo).blur();
      await window.getByText(words.passphrase.onServer).waitFor();
    },
  },
  set: { snapshot: atPassphrase({ answers, secretsSet: ['accountPassword', 'passphrase'] }), replies },
});

import type { Page } from 'playwright';
import type { PartialAnswers } from '../../../app/answers/answers.ts';
import { fixPlanOf } from '../../../app/checks/fix-plan.ts';
import { known } from '../../../app/machine/fact.ts';
import { ok } from '../../../app/outcome.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { button, dialogShown, field, pathField, pressNext } from '../../walk/frame.ts';
import type { Words } from '../../walk/words.ts';
import type { Replies } from '../bridge/given.ts';
import { checkRunOn, factsOf } from './machine.ts';
import { answers, begun, checked, replies, without } from './session.ts';
import { statesOf } from './state.ts';

/** What has to be ready, and the license terms. */
export const welcomeStates = statesOf('welcome', {
  empty: { snapshot: begun, replies },
  'not-accepted': { snapshot: begun, replies, act: pressNext },
  unfit: {
    snapshot: begun,
    replies: {
      ...replies,
      'machine.facts': ok({ ...factsOf('server-core'), elevated: { kind: 'known', value: false } }),
    },
    act: (window, words) => window.getByText(words.welcome.unfit).waitFor(),
  },
});

const own: PartialAnswers = {
  license: { accepted: true },
  sql: { kind: 'existing', instance: 'MABS01\\BACKUP', reportingInstance: 'SSRS' },
};
const withAccount: PartialAnswers = {
  license: { accepted: true },
  sql: { kind: 'existing', instance: 'MABS01\\BACKUP', reportingInstance: 'SSRS', signIn: { user: 'sql-admin', domain: 'CONTOSO' } },
};
/** Windows' own number for a wrong name or password (ERROR_LOGON_FAILURE). */
const refused = { sqlSignIn: known({ kind: 'refused', by: 'windows', code: 1326 } as const) };
const ownReady = factsOf('own-sql-2017-ready');
const ownBlocked = {
  ...ownReady,
  ...factsOf('sql-agent-manual'),
  reportingServices: factsOf('reporting-not-configured').reportingServices,
};
const sqlAt = (facts: MachineFacts, given: PartialAnswers, more: Partial<Snapshot['checks']> = {}): Partial<Snapshot> => ({
  ...checked,
  answers: given,
  checks: { running: false, server: checkRunOn(facts), sql: checkRunOn(facts, 'sql', given), ...more },
});
const onServer = (facts: MachineFacts): Replies => ({ ...replies, 'machine.facts': ok(facts) });
const isNew: PartialAnswers = { license: { accepted: true }, sql: { kind: 'new' } };
const withoutHyperV = factsOf('no-hyper-v');
const enable = fixPlanOf(
  'Roles.HyperV',
  { kind: 'enableFeatures', features: ['Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell'] },
  null,
);

/** One's own instance is chosen, and those of the server are listed. */
async function chooseOwn(window: Page, words: Words): Promise<void> {
  await window.getByRole('radio', { name: words.sql.existing }).check();
  await window.getByRole('table').waitFor();
}

/** A new SQL Server or one's own, and the checks of that choice. */
export const sqlStates = statesOf('sql', {
  empty: { snapshot: checked, replies },
  checking: { snapshot: sqlAt(factsOf(), isNew, { running: true, sql: null }), replies },
  'new-checked': { snapshot: sqlAt(factsOf(), isNew), replies },
  'own-found': {
    snapshot: checked,
    replies: onServer(ownReady),
    act: chooseOwn,
  },
  'own-checked-long-ago': {
    snapshot: sqlAt(ownReady, own, { sql: { ...checkRunOn(ownReady, 'sql', own), gatheredAt: '2026-11-22T08:30:00.000Z' } }),
    replies: onServer(ownReady),
  },
  'own-checked': { snapshot: sqlAt(ownReady, own), replies: onServer(ownReady) },
  'own-blocked': { snapshot: sqlAt(ownBlocked, own), replies: onServer(ownBlocked) },
  'own-not-named': {
    snapshot: checked,
    replies: onServer(factsOf()),
    act: async (window, words) => {
      await window.getByRole('radio', { name: words.sql.existing }).check();
      await pressNext(window, words);
    },
  },
  'own-account': {
    snapshot: checked,
    replies: onServer(ownReady),
    act: async (window, words) => {
      await chooseOwn(window, words);
      await button(window, words.signIn.other).click();
      await field(window, words.signIn.user).fill('sql-admin');
      await field(window, words.signIn.domain).fill('contoso.example');
      await pressNext(window, words);
    },
  },
  'own-account-refused': {
    snapshot: {
      ...sqlAt(ownReady, withAccount, { sql: checkRunOn(ownReady, 'sql', withAccount, refused) }),
      secretsSet: ['sqlPassword'],
    },
    replies: onServer(ownReady),
  },
  'install-asked': {
    snapshot: sqlAt(withoutHyperV, isNew),
    replies: enable === null ? replies : { ...replies, 'checks.fixPlan': ok(enable) },
    act: async (window, words) => {
      await button(window, words.sql.checkAndInstall).click();
      await dialogShown(window);
    },
  },
});

/** Where everything goes, and whether there is room. */
export const foldersStates = statesOf('folders', {
  first: { snapshot: { ...checked, answers: isNew }, replies },
  filled: { snapshot: { ...checked, answers }, replies },
  'no-room': { snapshot: { ...checked, answers }, replies: onServer(factsOf('disk-full')) },
  'drives-unknown': {
    snapshot: { ...checked, answers },
    replies: onServer({ ...factsOf(), volumes: { kind: 'unknown', reason: 'accessDenied' } }),
  },
  'not-usable': {
    snapshot: { ...checked, answers: isNew },
    replies,
    act: async (window, words) => {
      await pathField(window, words.folders.programFiles).fill('Program Files');
      await pathField(window, words.folders.databaseFiles).fill('Z:\\Data');
      await pressNext(window, words);
    },
  },
});

/** The password of the local accounts. */
export const securityStates = statesOf('security', {
  policy: {
    snapshot: checked,
    replies: onServer({ ...factsOf(), passwordPolicy: { kind: 'known', value: { minimumLength: 24 } } }),
    act: async (window, words) => {
      await field(window, words.security.password).fill('Correct-Horse-9');
      await field(window, words.security.confirm).fill('Correct-Horse-9');
      await pressNext(window, words);
    },
  },
  empty: { snapshot: { ...checked, answers: isNew }, replies },
  'not-equal': {
    snapshot: { ...checked, answers: isNew },
    replies,
    act: async (window, words) => {
      await field(window, words.security.password).fill('Short1');
      await field(window, words.security.confirm).fill('Other');
      await pressNext(window, words);
    },
  },
  set: { snapshot: { ...checked, answers: isNew, secretsSet: ['accountPassword'] }, replies },
});

/** Microsoft Update or not. */
export const updatesStates = statesOf('updates', {
  first: { snapshot: { ...checked, answers: without('updates') }, replies },
  'by-policy': { snapshot: { ...checked, answers: without('updates') }, replies: onServer(factsOf('updates-by-policy')) },
});

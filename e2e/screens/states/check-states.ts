import { compareRuns } from '../../../app/checks/compare-runs.ts';
import { fixPlanOf } from '../../../app/checks/fix-plan.ts';
import { ok } from '../../../app/outcome.ts';
import { unknown } from '../../../app/machine/fact.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { Snapshot } from '../../../app/session/snapshot.ts';
import { button, dialogShown } from '../../walk/frame.ts';
import { checkRunOn, factsOf, now } from './machine.ts';
import { begun, replies } from './session.ts';
import { statesOf } from './state.ts';

const blocked = factsOf('small-memory', 'workgroup', 'no-hyper-v', 'pending-restart-windows-update', 'firewall-service-stopped');
const warned = factsOf('small-memory', 'updates-by-policy', 'disk-nearly-full');
const unasked: MachineFacts = {
  ...factsOf('small-memory'),
  domain: unknown('timeout'),
  pendingRestart: unknown('accessDenied', 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager'),
};
const at = (facts: MachineFacts | null, more: Partial<Snapshot> = {}): Partial<Snapshot> => ({
  ...begun,
  answers: { license: { accepted: true } },
  checks: { running: false, server: facts === null ? null : checkRunOn(facts), sql: null },
  ...more,
});
const blockedRun = checkRunOn(blocked);
const hoursAgo = (hours: number): string => new Date(Date.parse(now) - hours * 3_600_000).toISOString();
const half = blockedRun.results.slice(0, 21);
const enable = fixPlanOf(
  'Roles.HyperV',
  { kind: 'enableFeatures', features: ['Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell'] },
  null,
);

/** The checks of the server: before, during and after, and what can be done about them. */
export const checkStates = statesOf('prerequisites', {
  empty: { snapshot: at(null), replies },
  running: {
    snapshot: at(null, { checks: { running: true, server: null, sql: null } }),
    replies,
    events: [{ name: 'checks.arrived', value: { total: blockedRun.results.length, results: half } }],
  },
  ready: { snapshot: at(factsOf()), replies },
  warnings: { snapshot: at(warned), replies },
  blocked: { snapshot: at(blocked), replies },
  old: {
    snapshot: at(null, { checks: { running: false, server: { ...checkRunOn(warned), gatheredAt: hoursAgo(3) }, sql: null } }),
    replies,
  },
  unknown: { snapshot: at(unasked), replies },
  compared: {
    snapshot: at(warned, {
      comparison: {
        file: null,
        host: 'MABS01',
        finishedAt: '2026-11-23T08:10:00.000Z',
        changes: [...compareRuns(blockedRun, checkRunOn(warned))],
      },
    }),
    replies,
  },
  'other-server': {
    snapshot: at(blocked, {
      mode: 'check',
      factsSource: { file: 'C:\\Cases\\4711\\facts.json', host: 'MABS01', gatheredAt: now, sample: false },
    }),
    replies,
  },
  'fix-asked': {
    snapshot: at(blocked),
    replies:
      enable === null
        ? replies
        : { ...replies, 'checks.fixPlan': ok({ ...enable, commands: [...enable.commands], undo: [...enable.undo] }) },
    act: async (window, words) => {
      const row = window.locator('[data-check="Roles.HyperV"]');
      await row.locator('summary').first().click();
      await row.getByRole('button', { name: words.results.fix }).click();
      await dialogShown(window);
    },
  },
  'export-asked': {
    snapshot: at(warned),
    replies,
    act: async (window, words) => {
      await button(window, words.prerequisites.export).click();
      await dialogShown(window);
    },
  },
  filtered: {
    snapshot: at(blocked),
    replies,
    act: async (window, words) => {
      await window.getByRole('searchbox', { name: words.results.search }).fill('no such check');
    },
  },
});

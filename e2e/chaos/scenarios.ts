import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SetupMode } from '../../app/answers/mode.ts';
import type { SqlAnswer } from '../../app/answers/sql.ts';
import { laidOver, world as worldSchema, type World } from '../../app/machine/world.ts';
import { worldWith } from '../../main/steps/testing.ts';
import type { Behaviours } from '../../main/steps/testing-tiny.ts';
import { root as checkout } from '../fixtures/root.ts';
import { sqlPassword } from './secrets.ts';

/** SQL Server setup: a restart is pending, and nothing was done (setup facts 3.4). */
const RESTART_FIRST = -2_067_919_934;
/** Windows Installer: done, and a restart finishes it (`ERROR_SUCCESS_REBOOT_REQUIRED`). */
const RESTART_TO_FINISH = 3010;

/** What is installed, by what, and what may be there afterwards that is not there otherwise. */
export interface Scenario {
  /** Tiny: scripts of the shell, extracted already. Sample: the parts of the sample package, with programs of the sample. */
  readonly programs: 'tiny' | 'sample';
  readonly mode: SetupMode;
  /** Of tiny programs. */
  readonly behaviours: Behaviours;
  readonly world: () => World;
  /** What is answered of SQL Server; null: a new one, or the upgrade of the one that is there. */
  readonly sql: SqlAnswer | null;
  /** Programs of which one start does nothing and asks for a restart. */
  readonly asksFirst: readonly string[];
  /** The run ends for a restart, for which Setup may be opened again. */
  readonly endsForRestart: boolean;
}

const SQL = 'SQLSVR2017/setup.exe';
const quick: Scenario = {
  programs: 'tiny',
  mode: 'install',
  behaviours: {},
  world: () => worldWith({}),
  sql: null,
  asksFirst: [],
  endsForRestart: false,
};
/** What setup signs in to an own instance as. */
const account = { domain: 'CONTOSO', user: 'sqladmin' } as const;
const unhurried: World['programs'] = {
  'MARSAgent/MARSAgentInstaller.exe': { seconds: 0.4 },
  [SQL]: { seconds: 1 },
  'Setup.exe': { seconds: 0.6 },
};

/** What is disturbed, by name. All but `quick` and the restarts have programs that outlive an engine that is killed. */
export const scenarios = {
  quick,
  slow: {
    ...quick,
    behaviours: {
      'install-agent': { copySeconds: 0.7 },
      'register-server': { seconds: 0.4 },
      'install-sql': { seconds: 0.9 },
      'install-reporting': { seconds: 0.3, copySeconds: 0.4 },
      'install-server': { seconds: 1, talks: true },
    },
  },
  'restart-to-finish': { ...quick, behaviours: { 'install-sql': { seconds: 0.3, exitCode: RESTART_TO_FINISH } }, endsForRestart: true },
  'restart-first': { ...quick, behaviours: { 'install-sql': { seconds: 0.3, refusesOnce: RESTART_FIRST } }, asksFirst: [SQL] },
  sample: { ...quick, programs: 'sample', world: () => worldWith(unhurried) },
  upgrade: {
    ...quick,
    programs: 'sample',
    mode: 'upgrade',
    world: () => ({ ...worldNamed('v2-on-sql-2016'), programs: worldWith(unhurried).programs }),
  },
  'own-account': {
    ...quick,
    world: withAccount,
    sql: { kind: 'existing', instance: 'BACKUP', reportingInstance: 'SSRS', signIn: account },
  },
} as const satisfies Readonly<Record<string, Scenario>>;

/** See {@link scenarios}. */
export type ScenarioName = keyof typeof scenarios;

/** Whether a word names a scenario. */
export function isScenario(word: string): word is ScenarioName {
  return Object.hasOwn(scenarios, word);
}

/** The server with an own instance, which knows that account. */
function withAccount(): World {
  const accounts = [{ ...account, password: sqlPassword, sqlServer: 'sysadmin' as const }];
  return { ...worldNamed('own-sql-2017-ready'), accounts, programs: worldWith({}).programs };
}

function worldNamed(name: string): World {
  const content = (file: string): unknown => JSON.parse(readFileSync(path.join(checkout, file), 'utf8'));
  return worldSchema.parse(laidOver(content(`e2e/worlds/${name}.json`), content('assets/sample/world.json')));
}

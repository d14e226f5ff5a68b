import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SecretName } from '../../app/answers/secrets.ts';
import type { World } from '../../app/machine/world.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { setupContext, type SetupAnswers } from '../../app/plan/plan-context.ts';
import type { Step } from '../../app/plan/step.ts';
import { sample } from '../../app/products/sample.ts';
import { SHELL } from '../../main/steps/testing-tiny-shell.ts';
import { answersIn } from '../../main/steps/testing.ts';
import { writeTinyPackage, type Behaviours } from '../../main/steps/testing-tiny.ts';
import { root as checkout } from '../fixtures/root.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import { keyPassword, secrets, sqlPassword } from './secrets.ts';

/** A folder for one installation, with all there is to it: what may change in it, what must not, and what is told. */
export interface Place {
  readonly root: string;
  readonly scenario: Scenario;
  /** State folder of the program. */
  readonly state: string;
  readonly packageFolder: string;
  readonly answers: string;
  readonly world: string;
  /** Those that its mode asks for, and the file with them, for who cannot have them on standard input. */
  readonly given: Readonly<Partial<Record<SecretName, string>>>;
  readonly secrets: string;
  /** What runs the programs of the package. */
  readonly runtime: string;
  /** Where the passphrase is saved. */
  readonly passphrase: string;
  /** Home and temporary files of the engine: both stay empty. */
  readonly home: string;
  readonly temporary: string;
  /** What the tiny programs write down themselves, and the calls of the engine. */
  readonly witness: string;
  readonly calls: string;
  readonly steps: readonly Step[];
}

/** Makes a place for a scenario. Of tiny programs some may behave in another way. */
export function makePlace(root: string, scenario: Scenario = scenarios.quick, behaviours: Behaviours = scenario.behaviours): Place {
  const place = emptyPlace(root, scenario);
  if (scenario.programs === 'tiny') writeTinyPackage(place.packageFolder, place.steps, behaviours, place.witness);
  else copyParts(place.packageFolder);
  return place;
}

/** The parts of the sample package: to be verified and extracted first, and then real programs. */
function copyParts(folder: string): void {
  const parts = path.join(checkout, '.cache', 'sample-package-small');
  for (const name of readdirSync(parts)) copyFileSync(path.join(parts, name), path.join(folder, name));
}

function emptyPlace(root: string, scenario: Scenario): Place {
  const at = (...names: readonly string[]): string => path.join(root, ...names);
  const world = scenario.world();
  const answers = answersFor(root, scenario);
  const given = secretsFor(scenario);
  for (const folder of ['given', 'home', 'temporary', 'told', 'passphrase', 'package']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('given', 'world.json'), JSON.stringify(world));
  writeFileSync(at('given', 'answers.json'), JSON.stringify({ schemaVersion: 1, product: 'sample', ...answers }));
  writeFileSync(at('given', 'secrets.json'), JSON.stringify(given), { mode: 0o600 });
  return {
    root,
    scenario,
    state: at('state'),
    packageFolder: at('package'),
    answers: at('given', 'answers.json'),
    world: at('given', 'world.json'),
    given,
    secrets: at('given', 'secrets.json'),
    runtime: scenario.programs === 'tiny' ? SHELL : process.execPath,
    passphrase: at('passphrase'),
    home: at('home'),
    temporary: at('temporary'),
    witness: at('told', 'witness.log'),
    calls: at('told', 'calls.jsonl'),
    steps: packageSteps(answers, world, at('state', 'current')),
  };
}

/** Those that setup asks for. */
function secretsFor({ mode, sql }: Scenario): Place['given'] {
  const { passphrase, ...both } = secrets;
  const own = sql === null ? {} : { sqlPassword };
  return mode === 'install' ? { ...both, passphrase, ...own } : { ...both, keyPassword };
}

function answersFor(root: string, { mode, sql }: Scenario): SetupAnswers {
  const { license, updates, connection, ...others } = answersIn(root);
  const asked = { license, updates, connection };
  return mode === 'install'
    ? { answers: { ...asked, ...others, sql: sql ?? others.sql } }
    : { mode, answers: { ...asked, sql: { kind: 'upgrade' } } };
}

/** The planned steps that run programs of the package: what the others leave is no evidence on the machine of the sample. */
function packageSteps(answers: SetupAnswers, { facts }: World, stateFolder: string): readonly Step[] {
  const context = setupContext({ ...answers, product: sample, facts, stateFolder });
  if (context.kind === 'failed') throw new Error(context.failure.code);
  return planSetup(context.value).filter((step) => step.kind === 'run-program' && step.from === undefined);
}

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Step } from '../../app/plan/step.ts';
import { SHELL } from '../../main/steps/testing-tiny-shell.ts';
import { answersIn, worldWith } from '../../main/steps/testing.ts';
import { stepsOf } from '../../main/steps/testing-execution.ts';
import { writeTinyPackage, type Behaviours } from '../../main/steps/testing-tiny.ts';
import { root as checkout } from '../fixtures/root.ts';

/** Secrets that can be written in many ways, and meet the rules for them. */
export const secrets = {
  accountPassword: 'Canary "account" & <1> %41',
  passphrase: 'Canary <pass> & "phrase" \\ 2 %42',
  proxyPassword: "Canary 'proxy' + 3 = %43",
} as const;

/** Tiny: scripts of the shell, extracted already. Sample: the parts of the sample package, whose programs take their time. */
export type Programs = 'tiny' | 'sample';

/** A folder for one installation, with all there is to it: what may change in it, what must not, and what is told. */
export interface Place {
  readonly root: string;
  readonly programs: Programs;
  /** State folder of the program. */
  readonly state: string;
  readonly packageFolder: string;
  readonly answers: string;
  readonly world: string;
  /** The secrets in a file, for who cannot have them on standard input. */
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

/** Makes a place with a package of tiny programs. */
export function makePlace(root: string, behaviours: Behaviours = {}): Place {
  const place = emptyPlace(root, 'tiny');
  writeTinyPackage(place.packageFolder, place.steps, behaviours, place.witness);
  return place;
}

/** Makes a place with the parts of the sample package: to be verified and extracted first, and then real programs. */
export function makeSamplePlace(root: string): Place {
  const place = emptyPlace(root, 'sample');
  const parts = path.join(checkout, '.cache', 'sample-package-small');
  for (const name of readdirSync(parts)) copyFileSync(path.join(parts, name), path.join(place.packageFolder, name));
  return place;
}

function emptyPlace(root: string, programs: Programs): Place {
  const at = (...names: readonly string[]): string => path.join(root, ...names);
  const world = worldWith({});
  const answers = answersIn(root);
  const steps = stepsOf({
    stateFolder: at('state', 'current'),
    packageFolder: at('package'),
    programs: [],
    world,
    answers,
    secrets,
    runtime: '',
  });
  for (const folder of ['given', 'home', 'temporary', 'told', 'passphrase', 'package']) mkdirSync(at(folder), { recursive: true });
  writeFileSync(at('given', 'world.json'), JSON.stringify(world));
  writeFileSync(at('given', 'answers.json'), JSON.stringify({ schemaVersion: 1, product: 'sample', answers }));
  writeFileSync(at('given', 'secrets.json'), JSON.stringify(secrets), { mode: 0o600 });
  return {
    root,
    programs,
    state: at('state'),
    packageFolder: at('package'),
    answers: at('given', 'answers.json'),
    world: at('given', 'world.json'),
    secrets: at('given', 'secrets.json'),
    runtime: programs === 'tiny' ? SHELL : process.execPath,
    passphrase: answers.passphrase.saveTo,
    home: at('home'),
    temporary: at('temporary'),
    witness: at('told', 'witness.log'),
    calls: at('told', 'calls.jsonl'),
    steps,
  };
}

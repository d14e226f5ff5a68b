import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Answers } from '../../app/answers/answers.ts';
import { world as worldSchema, type World } from '../../app/machine/world.ts';
import type { RunRecord } from '../../app/plan/events.ts';
import { sample } from '../../app/products/sample.ts';
import { journalPath, readJournal } from '../journal.ts';
import { runAndCrash } from './testing-crash.ts';
import type { RunOrder } from './testing-execution.ts';

/** The checkout. */
const repository = path.resolve(import.meta.dirname, '../..');
/** Secrets that must turn up nowhere but where they belong. */
export const canaries = {
  accountPassword: 'Canary-"account"-1',
  passphrase: 'Canary-<pass>&phrase-2',
  proxyPassword: "Canary-'proxy'-3",
} as const;

const sources: Readonly<Record<string, string>> = {
  'MARSAgent/MARSAgentInstaller.exe': 'mars-agent-installer.ts',
  'MARSAgent/StartOBRegistration.exe': 'start-ob-registration.ts',
  'SQLSVR2017/setup.exe': 'sql-setup.ts',
  'SSRS2017/SQLServerReportingServices.exe': 'reporting-services.ts',
  'Setup.exe': 'setup.ts',
};

/** The programs of the package, in the order of the chain. */
export const programs = Object.keys(sources);

/** What a test file gets: a folder of its own with the programs of the package, and orders to run them. */
export interface Bench {
  readonly folder: string;
  /** The extracted package. */
  readonly packageFolder: string;
  /** The bundled {@link runAndCrash}. */
  readonly crashRunner: string;
  /** A name for a folder that nobody has yet, for the state folder of a program. */
  readonly freshRoot: () => string;
  /** A fresh state folder and an order for it; `scripts` tell programs how to behave. */
  readonly order: (scripts?: World['programs'], more?: Partial<RunOrder>) => RunOrder;
}

/** Builds the programs before the tests of a file; removes everything after. */
export function useBench(): Bench {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  const packageFolder = path.join(folder, 'package');
  const crashRunner = path.join(folder, 'crash.cjs');
  let count = 0;
  // Real programs on a busy machine.
  vi.setConfig({ testTimeout: 30_000 });
  beforeAll(() => build(packageFolder, crashRunner), 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const fresh = (name: string): string => {
    count += 1;
    return path.join(folder, `${name}${String(count)}`);
  };
  return {
    folder,
    packageFolder,
    crashRunner,
    freshRoot: () => fresh('root-'),
    order: (scripts = {}, more = {}) => {
      const root = fresh('');
      const stateFolder = path.join(root, 'state');
      mkdirSync(root);
      return {
        stateFolder,
        packageFolder,
        programs,
        world: worldWith(scripts),
        answers: answersIn(root),
        secrets: canaries,
        runtime: process.execPath,
        ...more,
      };
    },
  };
}

/** The usual world with quick programs. */
export function worldWith(scripts: World['programs']): World {
  const usual = worldSchema.parse(JSON.parse(readFileSync(path.join(repository, 'assets/sample/world.json'), 'utf8')));
  return { ...usual, programs: Object.fromEntries(programs.map((name) => [name, { seconds: 0.05, ...scripts[name] }])) };
}

/** Answers that the sample takes; the passphrase is saved below `root`. */
export function answersIn(root: string): Answers {
  const { programFiles, databaseFiles, scratch } = sample.defaults;
  return {
    license: { accepted: true },
    sql: { kind: 'new' },
    folders: { programFiles, databaseFiles, scratch, cloudDataGigabytes: null },
    updates: { microsoftUpdate: true },
    connection: { kind: 'proxy', host: 'proxy.example', port: 8080, user: 'CONTOSO\\backup' },
    vault: { credentialsFile: path.join(repository, 'assets/sample/Contoso.VaultCredentials') },
    passphrase: { saveTo: path.join(root, 'passphrase'), keptOutside: true },
  };
}

/** The records of a run's journal. */
export function recordsOf({ stateFolder }: RunOrder): readonly RunRecord[] {
  const read = readJournal(journalPath(stateFolder));
  if (read.kind === 'failed') throw new Error(JSON.stringify(read.failure));
  return read.value.records;
}

/** One line of what the programs wrote down themselves. */
export interface Witnessed {
  readonly program: string;
  readonly event: 'start' | 'end';
  readonly pid: number;
  readonly argv: readonly string[];
}

/** What the programs wrote down themselves. */
export function witnessOf({ stateFolder }: RunOrder): readonly Witnessed[] {
  const file = path.join(stateFolder, 'machine', 'witness.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Witnessed);
}

/** The programs that were started, in order. */
export function startsOf(order: RunOrder): readonly string[] {
  return witnessOf(order).flatMap(({ event, program }) => (event === 'start' ? [program] : []));
}

async function build(packageFolder: string, crashRunner: string): Promise<void> {
  const entry = `${crashRunner}.ts`;
  const name = runAndCrash.name;
  const source = JSON.stringify(path.join(import.meta.dirname, 'testing-crash.ts'));
  writeFileSync(entry, [['import', '{', name, '}', 'from', source].join(' '), `void ${name}(process.argv)`].join('\n'));
  const runner = path.relative(path.join(repository, 'assets/sample/programs'), entry);
  const bundler = pathToFileURL(path.join(repository, 'scripts/sample-package-programs.mjs')).href;
  const { bundlePrograms } = (await import(bundler)) as {
    bundlePrograms: (root: string, sources: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  };
  const texts = await bundlePrograms(repository, [...Object.values(sources), runner]);
  for (const [program, text] of Object.entries(sources)) put(path.join(packageFolder, program), texts.get(text) ?? '');
  put(path.join(packageFolder, 'package.json'), JSON.stringify({ type: 'commonjs' }));
  put(crashRunner, texts.get(runner) ?? '');
}

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

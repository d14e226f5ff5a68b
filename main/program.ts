import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../app/machine/world.ts';
import { laidOver, world as worldSchema } from '../app/machine/world.ts';
import { failed, ok, type Outcome } from '../app/outcome.ts';
import type { Product } from '../app/products/product.ts';
import { parseJson } from '../app/parse-json.ts';
import type { Log } from './log.ts';
import type { MinisignKey } from './package/minisign.ts';
import { packageTools, type PackageTools } from './package/tools.ts';
import { trustedKeys } from './package/trusted-keys.ts';
import type { Place } from './place.ts';
import { createSafeLog, type SafeLog } from './safe-log.ts';
import { holdAll, type Hold } from './session/hold.ts';
import type { Secrets } from './secrets.ts';
import { findConsoleOf, type FindConsole } from './system/console-link.ts';
import { loadProcesses } from './system/load-processes.ts';
import { packagesNotLoaded } from './system/native-package.ts';
import { createRealSystem } from './system/real.ts';
import { registryResumeEntry } from './system/registry-resume-entry.ts';
import { restartOf, type RestartComputer } from './system/restart-computer.ts';
import { fileResumeEntry, type ResumeEntry } from './system/resume-entry.ts';
import type { Processes } from './system/processes.ts';
import { createSampleSystem } from './system/sample/sample-system.ts';
import { systemCode } from './system/system-code.ts';
import type { System } from './system/system.ts';

/** What window and command line share: made once, handed down as arguments. */
export interface Program {
  readonly place: Place;
  readonly tools: PackageTools;
  /** Keys that checksums have to be signed with: the `.pub` files in the folder `keys` of the state folder. */
  readonly keys: () => Promise<Outcome<readonly MinisignKey[]>>;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly now: () => Date;
  /** Tells whose process a number is. */
  readonly processes: Processes;
  /** The doors for a product; the sample's machine lives in the folder given. */
  readonly systemFor: (product: Product, folder: string) => System;
  /** What opens this program again after a restart; a sample's is a file in its folder. */
  readonly resumeEntryFor: (product: Product, folder: string) => ResumeEntry;
  readonly comeBack: readonly string[];
  /** Restarts the machine; null elsewhere than on Windows. */
  readonly restart: RestartComputer | null;
  /** Finds what starts the product; null elsewhere than on Windows. */
  readonly findConsole: FindConsole | null;
  /** Keeps the machine awake. */
  readonly hold: Hold;
}

/** What the process gives to its program. */
export type ProgramParts = Pick<Program, 'place' | 'processes' | 'hold'> & { readonly world: World; readonly safeLog?: SafeLog };

/** Where a program is put together from: a world is the sample's own where a checkout names no other. */
export type ProgramSource = Pick<Program, 'place' | 'hold'> & { readonly worldFile: string | null; readonly safeLog?: SafeLog };

/** Reads what the program needs and puts it together. */
export async function loadProgram({ worldFile, ...parts }: ProgramSource): Promise<Outcome<Program>> {
  const ready = path.join(parts.place.sample, 'world.json');
  const world = readWorld(worldFile === null ? ready : path.resolve(worldFile), ready);
  if (world.kind === 'failed') return world;
  const program = createProgram({ ...parts, world: world.value, processes: await loadProcesses() });
  for (const { name, reason } of packagesNotLoaded()) program.log.write('native.notLoaded', { name, reason });
  return ok(program);
}

/** Puts the program together, without any window. */
export function createProgram({ place, world, processes, hold, safeLog }: ProgramParts): Program {
  const now = (): Date => new Date();
  const tools = packageTools({ root: place.tools });
  const { secrets, log } = safeLog ?? createSafeLog(place.stateRoot, tools.places);
  return {
    place,
    tools,
    keys: () => trustedKeys(path.join(place.stateRoot, 'keys')),
    secrets,
    log,
    now,
    processes,
    systemFor: (product, folder) =>
      product.sample ? createSampleSystem({ folder: path.join(folder, 'machine'), world, runtime: place.runtime }) : createRealSystem(),
    resumeEntryFor: (product, folder) =>
      product.sample ? fileResumeEntry(path.join(folder, 'machine', 'resume-entry.txt')) : registryResumeEntry(),
    comeBack: place.comeBack,
    restart: restartOf(process.platform),
    findConsole: findConsoleOf(process.platform, tools.places),
    hold: holdAll([hold], log.bug),
  };
}

/** Reads a world: the sample's own (`ready`), or one that a checkout was started with, which may say only what differs from it. */
export function readWorld(file: string, ready: string): Outcome<World> {
  const [content, base] = [readContent(file), readContent(ready)];
  if (content.kind === 'failed') return content;
  if (base.kind === 'failed') return base;
  const parsed = worldSchema.safeParse(laidOver(content.value, base.value));
  if (parsed.success) return ok(parsed.data);
  return failed({
    code: 'file.malformed',
    path: file,
    expected: 'world',
    problems: parsed.error.issues.map((issue) => issue.path.join('.')),
  });
}

function readContent(file: string): Outcome<unknown> {
  try {
    return ok(parseJson(readFileSync(file, 'utf8')));
  } catch (error) {
    return failed({ code: 'file.unreadable', path: file, reason: systemCode(error) });
  }
}

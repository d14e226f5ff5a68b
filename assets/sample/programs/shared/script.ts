import { join } from 'node:path';
import { readIfThere } from './atomic-file.ts';
import type { Machine } from './machine.ts';

/** The programs of the package, by their path in it. */
export const PROGRAM_IDS = [
  'MARSAgent/MARSAgentInstaller.exe',
  'MARSAgent/StartOBRegistration.exe',
  'SQLSVR2017/setup.exe',
  'SSRS2017/SQLServerReportingServices.exe',
  'Setup.exe',
] as const;

/** See {@link PROGRAM_IDS}. */
export type ProgramId = (typeof PROGRAM_IDS)[number];

/** An error as the vendor reports it. */
export interface VendorError {
  readonly id: number;
  readonly message: string;
}

/** How a world tells a program to behave; every key is explained in README.md. */
export interface Script {
  readonly seconds?: number;
  readonly background?: number;
  readonly exitCode?: number;
  readonly error?: VendorError;
  readonly hang?: true;
  readonly restart?: true;
  readonly lie?: true;
  readonly crash?: true;
  readonly grandchild?: true;
  readonly failButDone?: true;
}

/** What `world.json` says to one program. */
export interface WorldWord {
  readonly script: Script;
  /** Whether the Internet answers. */
  readonly online: boolean;
}

/** Reads what the world says to a program; throws an Error that names every word it does not know. */
export function readWorld(machine: Machine, id: ProgramId): WorldWord {
  const text = readIfThere(join(machine.root, 'world.json'));
  const world = text === undefined ? {} : asObject(JSON.parse(text), 'world.json');
  const programs = asObject(world['programs'] ?? {}, 'programs');
  const strangers = Object.keys(programs).filter((name) => !(PROGRAM_IDS as readonly string[]).includes(name));
  if (strangers.length > 0) throw new Error(`world.json: no such program: ${strangers.join(', ')}`);
  const network = asObject(world['network'] ?? {}, 'network');
  return {
    script: parseScript(asObject(programs[id] ?? {}, id), id),
    online: network['online'] !== false,
  };
}

type Test = (value: unknown) => boolean;

const isTrue: Test = (value) => value === true;
const isSeconds: Test = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0;
const isCode: Test = (value) => Number.isInteger(value);

const TESTS: Readonly<Record<keyof Script, Test>> = {
  seconds: isSeconds,
  background: isSeconds,
  exitCode: isCode,
  error: isVendorError,
  hang: isTrue,
  restart: isTrue,
  lie: isTrue,
  crash: isTrue,
  grandchild: isTrue,
  failButDone: isTrue,
};

function parseScript(value: Readonly<Record<string, unknown>>, id: string): Script {
  const tests: Readonly<Record<string, Test | undefined>> = TESTS;
  const refused = Object.keys(value).filter((key) => tests[key]?.(value[key]) !== true);
  if (refused.length > 0) throw new Error(`world.json: script of ${id} refused: ${refused.join(', ')}`);
  return value;
}

function isVendorError(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { id, message, ...rest } = value as Record<string, unknown>;
  return isCode(id) && typeof message === 'string' && Object.keys(rest).length === 0;
}

function asObject(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${name} is not an object`);
  return value as Record<string, unknown>;
}

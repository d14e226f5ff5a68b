import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { World } from '../../app/machine/world.ts';
import type { DryRunResult } from '../../app/plan/dry-run.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { setupContext, type SetupAnswers } from '../../app/plan/plan-context.ts';
import { products } from '../../app/products/index.ts';
import { productIds, type ProductId } from '../../app/products/product-id.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { System } from '../system/system.ts';
import { systemCode } from '../system/system-code.ts';
import { dryRun } from './dry-run.ts';
import { tamper, type SystemCall } from './testing-tamper.ts';

/** Dry runs of every product in every world, for each of these answers. */
export interface DryRunOrder {
  readonly worlds: Readonly<Record<string, World>>;
  readonly answers: readonly SetupAnswers[];
  /** The only folder that may be written: the machines of the sample are made in it, before the dry runs begin. */
  readonly machines: string;
  /** The folder of the sessions that the plans are for, and of their package. */
  readonly state: string;
}

/** What one dry run came to. */
export interface ToldDryRun {
  readonly product: ProductId;
  readonly mode: 'install' | 'upgrade';
  /** The steps of its plan; null where there is nothing to plan. */
  readonly planned: readonly string[] | null;
  readonly results: readonly DryRunResult[];
  /** Doors that it must not open, calls that change a disk, and programs that it started: all were refused. */
  readonly refused: readonly string[];
}

/** What was found out. */
export interface DryRunTurn {
  /** What the process itself is answered that writes beside, or starts a program. */
  readonly denied: Readonly<Record<'write' | 'spawn', string>>;
  readonly worlds: Readonly<Record<string, readonly ToldDryRun[]>>;
}

/** Does what the file named on the command line orders, and tells it on standard output. For a process of its own, which Node denies writing and starting. */
export async function dryRunEverywhere(argv: readonly string[]): Promise<void> {
  const order = JSON.parse(readFileSync(argv[2] ?? '', 'utf8')) as DryRunOrder;
  const worlds: Record<string, readonly ToldDryRun[]> = {};
  // Making a machine flushes; Node refuses that to a process that it denies anything, wherever the file is.
  fs.fsyncSync = () => undefined;
  for (const [name, world] of Object.entries(order.worlds)) worlds[name] = await inWorld(order, name, world);
  const turn: DryRunTurn = { denied: deniedHere(order), worlds };
  process.stdout.write(JSON.stringify(turn));
}

async function inWorld({ answers, machines, state }: DryRunOrder, name: string, world: World): Promise<readonly ToldDryRun[]> {
  const machine = createSampleSystem({ folder: path.join(machines, name), world, runtime: process.execPath });
  const told: ToldDryRun[] = [];
  for (const product of productIds) for (const given of answers) told.push(await one(machine, product, given, path.join(state, name)));
  return told;
}

async function one(machine: System, product: ProductId, given: SetupAnswers, stateFolder: string): Promise<ToldDryRun> {
  const refused: string[] = [];
  const refuse = (what: string): never => {
    refused.push(what);
    throw Object.assign(new Error(what), { code: 'EACCES' });
  };
  const doors: System = { ...machine, programs: { run: ({ file }) => refuse(file) }, network: { reach: () => refuse('network') } };
  const isChange = ({ name, args }: SystemCall): boolean => name !== 'closeSync' && !(name === 'openSync' && (args[1] ?? 'r') === 'r');
  const before = (call: SystemCall): void => {
    if (isChange(call)) refuse(`${call.name} ${call.path}`);
  };
  const undo = tamper([''], { before, after: () => undefined });
  try {
    const context = setupContext({ ...given, product: products[product], facts: await doors.facts.gather(), stateFolder });
    const steps = context.kind === 'ok' ? planSetup(context.value) : null;
    const results = await dryRun(steps ?? [], { doors, packageFolder: stateFolder });
    return { product, mode: given.mode ?? 'install', planned: steps?.map(({ id }) => id) ?? null, results, refused };
  } finally {
    undo();
  }
}

/** Tried by this process on its own, past everything that is tampered with. */
function deniedHere({ state }: DryRunOrder): DryRunTurn['denied'] {
  const tried = (what: () => unknown): string => {
    try {
      what();
      return 'allowed';
    } catch (error) {
      return systemCode(error);
    }
  };
  return {
    write: tried(() => {
      mkdirSync(state, { recursive: true });
      writeFileSync(path.join(state, 'beside'), '');
    }),
    spawn: tried(() => spawnSync(process.execPath, ['--version'])),
  };
}

import * as z from 'zod';
import { agentsFound } from '../agents/agent.ts';
import { disk } from '../storage/disk.ts';
import { laterFact } from './fact.ts';
import { machineFacts } from './facts.ts';

/** How a program of the sample package is told to behave; the programs refuse keys they do not know. */
const programScript = z.strictObject({
  /** How long it takes. */
  seconds: z.number().optional(),
  /** Seconds its work goes on after it returned. */
  background: z.number().optional(),
  exitCode: z.int().optional(),
  error: z.strictObject({ id: z.int(), message: z.string() }).optional(),
  hang: z.literal(true).optional(),
  restart: z.literal(true).optional(),
  lie: z.literal(true).optional(),
  crash: z.literal(true).optional(),
  grandchild: z.literal(true).optional(),
  failButDone: z.literal(true).optional(),
});

/**
 * A world: a machine as data. Facts stand for what probes would find, scripts tell the programs of the sample
 * package how to behave. Tests, demos and screenshots run on worlds.
 */
export const world = z.strictObject({
  schemaVersion: z.literal(1),
  /** Named after what is special: `ready`, `pending-restart`, `domain-controller`. */
  name: z.string(),
  facts: machineFacts,
  /** Whether the Internet answers; false makes connection and registration fail as the vendor's do. */
  network: z.strictObject({ online: z.boolean() }),
  /** Accounts of Windows, with the passwords that are the right ones, and what the machine's instances of SQL Server know them as. */
  accounts: z
    .array(
      z.strictObject({ domain: z.string(), user: z.string(), password: z.string(), sqlServer: z.enum(['sysadmin', 'login', 'unknown']) }),
    )
    .default([]),
  /** The disks of the machine. */
  disks: laterFact(z.array(disk).readonly()),
  /** The protection agents of the machine's backup server, for after its installation. */
  agents: laterFact(agentsFound),
  /** By the program's path in the package, for example `MARSAgent/MARSAgentInstaller.exe`. */
  programs: z.record(z.string(), programScript),
});

/** See {@link world}. */
export type World = z.infer<typeof world>;

/** A world written as what differs from the ready server of the sample: what most of `e2e/worlds/` holds. */
const overlay = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string(),
  base: z.literal('ready'),
  facts: z.record(z.string(), z.unknown()).default({}),
  network: z.unknown().optional(),
  programs: z.unknown().optional(),
});

/** The content of a world's file: an overlay is laid over the content of the ready server's, anything else passes. Not judged yet. */
export function laidOver(content: unknown, ready: unknown): unknown {
  const parsed = overlay.safeParse(content);
  const base = world.safeParse(ready);
  if (!parsed.success || !base.success) return content;
  const { base: _base, facts, ...rest } = parsed.data;
  return { ...base.data, ...rest, facts: { ...base.data.facts, ...facts } };
}

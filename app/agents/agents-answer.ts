import * as z from 'zod';
import { compareVersions } from '../checks/versions.ts';
import { agent, type AgentsFound } from './agent.ts';

/** `protection` tells the computers that the server has only kept the memory of. */
const rawAgent = agent.extend({ protection: z.string() });

/**
 * Schema of a line that the script `agents.ps1` prints: a computer that the shell of the backup server tells of; what ends them, with their
 * number; or why they are not told (an HRESULT).
 */
export const agentsLine = z.union([
  z.strictObject({ agent: rawAgent }),
  z.strictObject({
    end: z.strictObject({ server: z.string(), folder: z.string(), installers: z.array(z.string()).readonly(), agents: z.int() }),
  }),
  z.strictObject({ failure: z.int() }),
]);

/** See {@link agentsLine}. */
export type AgentsLine = z.infer<typeof agentsLine>;

/** What the script says when it could ask. */
export interface AgentsTold {
  readonly server: string;
  readonly folder: string;
  readonly installers: readonly string[];
  readonly agents: readonly z.infer<typeof rawAgent>[];
}

/** What the lines say together; null unless they were ended, and none is missing. */
export function agentsTold(lines: readonly AgentsLine[]): AgentsTold | null {
  const agents = lines.flatMap((line) => ('agent' in line ? [line.agent] : []));
  const end = lines.flatMap((line) => ('end' in line ? [line.end] : [])).at(-1);
  return end?.agents === agents.length ? { ...end, agents } : null;
}

const dotted = /^\d+(?:\.\d+){1,3}$/u;

/** What is told, without the computers that the server has only kept the memory of, in the order of their names. */
export function agentsOf({ server, folder, installers, agents }: AgentsTold): Extract<AgentsFound, { kind: 'server' }> {
  const version = installers
    .filter((name) => dotted.test(name))
    .sort(compareVersions)
    .at(-1);
  return {
    kind: 'server',
    server,
    newest: version === undefined ? null : { version, folder: `${folder}\\${version}\\amd64` },
    agents: agents
      .filter(({ protection }) => protection !== 'Deleted')
      .map(({ protection: _, ...told }) => told)
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  };
}

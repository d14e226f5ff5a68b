import * as z from 'zod';
import { compareVersions } from '../checks/versions.ts';
import type { AgentsFound } from './agent.ts';

const rawAgent = z.strictObject({
  name: z.string(),
  domain: z.string(),
  cluster: z.string(),
  protection: z.string(),
  connectivity: z.string().nullable(),
  upgradeAvailable: z.boolean().nullable(),
  version: z.string().nullable(),
  answered: z.boolean().nullable(),
});

/** Schema of the line that the script `agents.ps1` prints: what the shell of the backup server tells, or why nothing (an HRESULT). */
export const agentsAnswer = z.union([
  z.strictObject({ server: z.string(), folder: z.string(), installers: z.array(z.string()), agents: z.array(rawAgent) }),
  z.strictObject({ failure: z.int() }),
]);

/** What the script says when it could ask. */
export type AgentsTold = Exclude<z.infer<typeof agentsAnswer>, { readonly failure: number }>;

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
      .map(({ protection: _, ...agent }) => agent)
      .sort((one, other) => one.name.localeCompare(other.name, 'en')),
  };
}

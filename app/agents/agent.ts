import * as z from 'zod';

/** Schema of a computer with a protection agent, as the backup server tells of it; not judged. Null: it was not told. */
export const agent = z.strictObject({
  name: z.string(),
  domain: z.string(),
  /** The cluster it belongs to; empty for none. */
  cluster: z.string(),
  /** Connectivity: `OK`, `Error`, `Unavailable`, `RebootRequired`, `Disabled`, `Unknown`, or what a later version says. */
  connectivity: z.string().nullable(),
  upgradeAvailable: z.boolean().nullable(),
  version: z.string().nullable(),
  /** Whether it answered when the backup server asked it anew; null where that was not wanted. */
  answered: z.boolean().nullable(),
});

/** Schema of what there is to tell: nothing without a backup server on this computer; else its own name and installers, and its computers. */
export const agentsFound = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notInstalled') }),
  z.strictObject({
    kind: z.literal('server'),
    server: z.string(),
    /** The newest agent that the server brings along, and the folder of its installer; null where none was found. */
    newest: z.strictObject({ version: z.string(), folder: z.string() }).nullable(),
    agents: z.array(agent).readonly(),
  }),
]);

/** See {@link agent}. */
export type Agent = z.infer<typeof agent>;

/** See {@link agentsFound}. */
export type AgentsFound = z.infer<typeof agentsFound>;

/** What tells a computer from one of the same name in another domain. */
export function keyOf({ name, domain }: Pick<Agent, 'name' | 'domain'>): string {
  return `${name}.${domain}`;
}

/** What each computer of a list is called on the screen: its name, with its domain where another of the list has the same name. */
export function calledIn(agents: readonly Agent[]): (agent: Agent) => string {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of agents) (seen.has(name.toLowerCase()) ? twice : seen).add(name.toLowerCase());
  return (agent) => (twice.has(agent.name.toLowerCase()) && agent.domain !== '' ? keyOf(agent) : agent.name);
}

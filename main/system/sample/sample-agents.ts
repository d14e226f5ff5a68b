import { isReached } from '../../../app/agents/judge-agents.ts';
import type { AgentsFound } from '../../../app/agents/agent.ts';
import { known, type Fact } from '../../../app/machine/fact.ts';
import type { World } from '../../../app/machine/world.ts';

/** Plays the backup server of a sample machine: it tells the agents of its world, and each computer that it reaches answers it. */
export function sampleAgents({ agents }: World, { refresh }: { readonly refresh: boolean }): Fact<AgentsFound> {
  if (!refresh || agents.kind === 'unknown' || agents.value.kind === 'notInstalled') return agents;
  const asked = agents.value.agents.map((agent) => ({ ...agent, answered: isReached(agent) !== false }));
  return known({ ...agents.value, agents: asked });
}

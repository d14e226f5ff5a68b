import { agentsLine, agentsOf, agentsTold } from '../../../app/agents/agents-answer.ts';
import type { AgentsFound } from '../../../app/agents/agent.ts';
import { isKnown, known, type Fact } from '../../../app/machine/fact.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import type { RunProgram } from '../run-program.ts';
import agents from './agents.ps1?raw';
import backupServerShell from './backup-server-shell.ps1?raw';
import { refused, tellLines } from './power-shell.ts';
import questionHead from './question-head.ps1?raw';

/**
 * PowerShell's start and the shell of the backup server, which loads its whole object model; where each computer is asked anew, also the
 * seven minutes after which the script asks no further one, and the last of them.
 */
const LIMIT_MS = { list: 120_000, refresh: 600_000 } as const;

/** The script with the shell that the backup server brings along, and what it shares with other questions. */
export const agentsScript = [questionHead, backupServerShell, agents].join('\n');

/** What is asked, and of what. */
export interface AgentsQuestion {
  /** What is known of the backup server of this computer. */
  readonly backupServer: () => Promise<MachineFacts['backupServer']>;
  /** The backup server asks each of its computers anew first. */
  readonly refresh: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the backup server of this computer for its protection agents, where there is one. Aborted: `stopped`. */
export async function askAgents(run: RunProgram, { backupServer, refresh, signal }: AgentsQuestion): Promise<Fact<AgentsFound>> {
  const server = await backupServer();
  if (!isKnown(server)) return server;
  if (server.value.kind !== 'server') return known({ kind: 'notInstalled' });
  const { lines, unanswered } = await tellLines(run, {
    script: agentsScript,
    variables: { SETUP_REFRESH: refresh ? 'yes' : 'no' },
    limitMs: LIMIT_MS[refresh ? 'refresh' : 'list'],
    line: agentsLine,
    signal,
  });
  for (const line of lines) if ('failure' in line) return refused(line.failure);
  const told = agentsTold(lines);
  return told === null ? unanswered : known(agentsOf(told));
}

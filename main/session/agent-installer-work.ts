import path from 'node:path';
import { judgeAgentInstaller, type AgentInstaller } from '../../app/package/agent-installer.ts';
import { askAuthenticode } from '../package/ask-authenticode.ts';
import type { ActiveSession } from './active-session.ts';
import { lookAtMedia } from './media-work.ts';

/** Looks at an installer of the agent that the administrator named: whether it is there, who signed it, and how old it is beside that of the package. */
export async function lookAtAgentInstaller({ store, system, product }: ActiveSession, file: string): Promise<AgentInstaller> {
  const { package: chosen } = store.read();
  const ask = (program: string) => askAuthenticode(system.programs.run, program);
  const found = await lookAtMedia(file);
  const inPackage = chosen.kind === 'extracted' ? path.join(chosen.result.destination, ...product.programs.agent.split('/')) : null;
  return judgeAgentInstaller({
    file,
    found,
    answer: found === 'ready' ? await ask(file) : null,
    packaged: found === 'ready' && inPackage !== null ? await ask(inPackage) : null,
    minimum: product.agentVersion,
  });
}

/** The same of the one that was answered; undefined where none was. */
export async function lookAtAnsweredInstaller(session: ActiveSession): Promise<AgentInstaller | undefined> {
  const file = session.store.read().answers.updates?.agentInstaller ?? null;
  return file === null ? undefined : await lookAtAgentInstaller(session, file);
}

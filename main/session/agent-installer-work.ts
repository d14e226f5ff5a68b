import path from 'node:path';
import { judgeAgentInstaller, type AgentInstaller } from '../../app/package/agent-installer.ts';
import { askAuthenticode } from '../package/ask-authenticode.ts';
import type { RunProgram } from '../system/run-program.ts';
import type { ActiveSession } from './active-session.ts';
import { lookAtMedia } from './media-work.ts';

/** Where installers of the agent are looked at: programs are started through `run`; the package's folder is null where there is none. */
export interface AgentLook extends Pick<ActiveSession, 'product'> {
  readonly run: RunProgram;
  readonly packageFolder: string | null;
}

/** Looks at an installer of the agent that the administrator named: whether it is there, who signed it, and how old it is beside that of the package. */
export async function lookAtInstaller({ run, product, packageFolder }: AgentLook, file: string): Promise<AgentInstaller> {
  const found = await lookAtMedia(file);
  const inPackage = packageFolder === null ? null : programIn(packageFolder, product);
  return judgeAgentInstaller({
    file,
    found,
    answer: found === 'ready' ? await askAuthenticode(run, file) : null,
    packaged: found === 'ready' && inPackage !== null ? await askAuthenticode(run, inPackage) : null,
    minimum: product.agentVersion,
  });
}

/** The same for the package of a session. */
export function lookAtAgentInstaller(session: ActiveSession, file: string): Promise<AgentInstaller> {
  return lookAtInstaller({ run: session.system.programs.run, product: session.product, packageFolder: packageFolderOf(session) }, file);
}

/** Looks at the installer that will run: the one that was named, else that of the package. What was seen is kept for the checks. */
export async function lookAtAgents(session: ActiveSession): Promise<void> {
  const { work, system, product } = session;
  const [file, folder] = [namedIn(session), packageFolderOf(session)];
  work.agentInstaller = file === null ? undefined : await lookAtAgentInstaller(session, file);
  if (file !== null || folder === null) return;
  work.packagedAgent = (await askAuthenticode(system.programs.run, programIn(folder, product)))?.version ?? null;
}

/** The version of the installer that was named, as it was seen last; null where none was named or nothing tells it. */
export async function namedAgentVersion(session: ActiveSession): Promise<string | null> {
  const file = namedIn(session);
  if (file === null) return null;
  const seen = session.work.agentInstaller;
  return (seen?.file === file ? seen : await lookAtAgentInstaller(session, file)).version;
}

function namedIn({ store }: ActiveSession): string | null {
  return store.read().answers.updates?.agentInstaller ?? null;
}

function packageFolderOf({ store }: ActiveSession): string | null {
  const { package: chosen } = store.read();
  return chosen.kind === 'extracted' ? chosen.result.destination : null;
}

function programIn(packageFolder: string, { programs }: ActiveSession['product']): string {
  return path.join(packageFolder, ...programs.agent.split('/'));
}

import type { PlanContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/** Whether the agent has to be told how it reaches the Internet: by every proxy, and without one where an earlier start of this run told it one. */
export function wantsAgentProxy({ answers, toldProxyBefore = false }: Pick<PlanContext, 'answers' | 'toldProxyBefore'>): boolean {
  return answers.connection.kind === 'proxy' || toldProxyBefore;
}

/**
 * Gives the agent its proxy by `Set-OBMachineSetting` (setup facts 4), before setup registers the server with it. The agent's own setup takes
 * host and port only when it runs, so that an agent which is there would keep what it has; user and password it takes as `/pu` and `/pw`, which
 * every user of the server can read: this gets the password on standard input.
 */
export function setAgentProxy(context: PlanContext): StepOf<'run-script'> {
  const { connection } = context.answers;
  const [server, port] = connection.kind === 'proxy' ? [`http://${connection.host}`, String(connection.port)] : ['', ''];
  const user = connection.kind === 'proxy' ? connection.user : null;
  return scriptStep(context, {
    id: 'set-agent-proxy',
    weight: 15,
    says: ['ProxySet: True'],
    /** With its scheme: so the vendor's documents write it ("Modify proxy settings", Site Recovery, which uses the same agent). */
    values: { SETUP_PROXY_SERVER: server, SETUP_PROXY_PORT: port, SETUP_PROXY_USER: user ?? '' },
    ...(user === null ? {} : { stdin: [{ secret: 'proxyPassword', as: 'plain' }] }),
    limitMinutes: 10,
  });
}

import type { PlanContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/** The user that the proxy asks for; null where there is no proxy, or one that asks for none. */
export function proxyUser({ answers: { connection } }: Pick<PlanContext, 'answers'>): string | null {
  return connection.kind === 'proxy' ? connection.user : null;
}

/**
 * Gives the agent its proxy with user and password, by `Set-OBMachineSetting` (setup facts 4), before setup registers the server with it.
 * The agent's own setup takes them as `/pu` and `/pw`, which every user of the server can read; this gets the password on standard input.
 */
export function setAgentProxy(context: PlanContext): StepOf<'run-script'> {
  const { connection } = context.answers;
  const [host, port] = connection.kind === 'proxy' ? [connection.host, String(connection.port)] : ['', ''];
  return scriptStep(context, {
    id: 'set-agent-proxy',
    weight: 15,
    says: ['ProxySet: True'],
    /** With its scheme: so the vendor's documents write it ("Modify proxy settings", Site Recovery, which uses the same agent). */
    values: { SETUP_PROXY_SERVER: `http://${host}`, SETUP_PROXY_PORT: port, SETUP_PROXY_USER: proxyUser(context) ?? '' },
    stdin: [{ secret: 'proxyPassword', as: 'plain' }],
    limitMinutes: 10,
  });
}

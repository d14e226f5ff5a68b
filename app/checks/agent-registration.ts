import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';

/** The server is not registered with a vault yet: a second registration is refused. An upgrade keeps its own, and so does a session that goes on. */
export const agentRegistration = defineCheck({
  name: 'Agent.Registration',
  code: 'P039',
  category: 'agent',
  severity: 'critical',
  stage: 'server',
  needs: ['registeredVault'],
  appliesTo: (context) => context.mode !== 'upgrade' && !hasBegun(context, 'register-server', 'install-server'),
  judge: ({ registeredVault: found }) => ({ kind: found === null ? 'passed' : 'failed', values: { found: found ?? '' } }),
  /** 100110: the server is registered already, with this vault or another. */
  vendorIds: [100110],
  help: 'agent',
});

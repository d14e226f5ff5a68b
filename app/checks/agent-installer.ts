import { defineCheck } from './check.ts';

/** A newer installer of the agent that was named is one that can be taken. Whoever makes the context has looked at it; where nobody has, nothing is said. */
export const agentInstaller = defineCheck({
  name: 'Agent.Installer',
  code: 'P049',
  category: 'agent',
  severity: 'critical',
  stage: 'server',
  needs: [],
  appliesTo: ({ agentInstaller: look }) => look !== undefined,
  /** The file can be looked at anywhere. */
  anySystem: true,
  judge: (_, { agentInstaller: look, product }) => {
    if (look === undefined) return { kind: 'notApplicable' };
    const values = {
      name: look.file,
      found: look.version ?? '',
      packaged: look.packaged ?? '',
      required: product.agentVersion,
      verdict: look.verdict,
    };
    return { kind: look.verdict === 'accepted' ? 'passed' : 'failed', values };
  },
  /** 34513: the vault credentials cannot be read; 4024: the agent of the package could not be installed. */
  vendorIds: [34513, 4024],
  help: 'agent',
});

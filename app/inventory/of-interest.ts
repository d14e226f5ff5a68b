import type { Step } from '../plan/step.ts';

/** What is asked of a machine besides its facts. */
export interface OfInterest {
  readonly services: readonly string[];
  readonly registry: readonly { readonly key: string; readonly name: string }[];
}

const AGENT = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
const SERVER = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft Data Protection Manager';

/** Settings that the programs of the chain write (setup facts 2.3 and 4), none of them a secret. */
const settings: OfInterest = {
  services: ['SQLBrowser', 'MpsSvc', 'DPMAMService', 'DPMWriter'],
  registry: [
    ...['ServerId', 'ServiceResourceName', 'ScratchLocation', 'ProxyServer', 'ProxyPort'].map((name) => ({
      key: `${AGENT}\\Config`,
      name,
    })),
    ...['SqlServer', 'InstanceName', 'ReportingInstanceName', 'DatabaseName'].map((name) => ({ key: `${SERVER}\\DB`, name })),
  ],
};

/** The services and values that these steps leave, and the settings their programs write. */
export function ofInterest(steps: readonly Step[]): OfInterest {
  const evidence = steps.flatMap((step) => step.evidence);
  const services = evidence.flatMap((each) => (each.kind === 'service' ? [each.name] : []));
  const values = evidence.flatMap((each) => (each.kind === 'registry' ? [{ key: each.key, name: each.name }] : []));
  const registry = new Map([...values, ...settings.registry].map((value) => [`${value.key}\\${value.name}`, value]));
  return { services: [...new Set([...services, ...settings.services])], registry: [...registry.values()] };
}

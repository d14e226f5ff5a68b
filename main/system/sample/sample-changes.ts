import { known, type Fact } from '../../../app/machine/fact.ts';
import type { FactValue, MachineFacts } from '../../../app/machine/facts.ts';
import { readSampleStore } from './sample-store.ts';

type Instance = FactValue<'sqlInstances'>[number];
type Hyper = FactValue<'hyperV'>;

const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server';

/** The facts of a world after what was changed on its machine since: services, features and protocols that a fix has set. */
export function changedFacts(facts: MachineFacts, folder: string): MachineFacts {
  const services = readSampleStore(folder, 'services.json');
  const features = readSampleStore(folder, 'features.json');
  const registry = readSampleStore(folder, 'registry.json');
  const isRunning = (name: string): boolean => services[name]?.['state'] === 'running';
  return {
    ...facts,
    firewallService: change(facts.firewallService, (value) => (isRunning('MpsSvc') ? { ...value, running: true } : value)),
    hyperV: change(facts.hyperV, (value) => ({
      ...value,
      role: featureState(features['Microsoft-Hyper-V']?.['state'], value.role),
      powerShell: featureState(features['Microsoft-Hyper-V-Management-PowerShell']?.['state'], value.powerShell),
    })),
    sqlInstances: change(facts.sqlInstances, (instances) =>
      instances.map((instance) => {
        const protocols = `${SQL_KEY}\\${instanceIdOf(instance)}\\MSSQLServer\\SuperSocketNetLib`;
        const isEnabled = (name: string): boolean => registry[`${protocols}\\${name}`]?.['Enabled'] === 1;
        return {
          ...instance,
          running: isRunning(`MSSQL$${instance.name}`) ? true : instance.running,
          tcpEnabled: instance.tcpEnabled || isEnabled('Tcp'),
          namedPipesEnabled: instance.namedPipesEnabled || isEnabled('Np'),
          agentStart: services[`SQLAgent$${instance.name}`]?.['start'] === 'auto' ? ('automatic' as const) : instance.agentStart,
        };
      }),
    ),
  };
}

/** What the registry of a sample machine calls an instance of its world, as SQL Server's own setup would. */
export function instanceIdOf({ name, version }: Pick<Instance, 'name' | 'version'>): string {
  return `MSSQL${version.split('.')[0] ?? ''}.${name}`;
}

function featureState(state: unknown, before: Hyper['role']): Hyper['role'] {
  return state === 'enablePending' && before !== 'enabled' ? 'enablePending' : before;
}

function change<T>(fact: Fact<T>, to: (value: T) => T): Fact<T> {
  return fact.kind === 'known' ? known(to(fact.value)) : fact;
}

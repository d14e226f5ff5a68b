import type { Inventory, InventorySection } from '../../app/inventory/inventory.ts';
import { ofInterest } from '../../app/inventory/of-interest.ts';
import { sectionsOfFacts } from '../../app/inventory/sections-of-facts.ts';
import { isKnown, type Fact } from '../../app/machine/fact.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import type { Step } from '../../app/plan/step.ts';
import type { ReadingDoors } from '../system/system.ts';

/** What there is on the machine now: what these facts tell, the services and the registry values that the steps are about. */
export async function takeInventory(
  steps: readonly Step[],
  { registry, services }: Pick<ReadingDoors, 'registry' | 'services'>,
  facts: MachineFacts,
  takenAt: string,
): Promise<Inventory> {
  const asked = ofInterest(steps);
  const [found, values] = await Promise.all([
    Promise.all(asked.services.map(async (name) => one('service', name, await services.find(name), stateOf))),
    Promise.all(
      asked.registry.map(async ({ key, name }) =>
        one('registry', `${key}\\${name}`, await registry.read(key, name), (value) => String(value)),
      ),
    ),
  ]);
  return { takenAt, sections: [...sectionsOfFacts(facts), ...found, ...values] };
}

/** One thing that is asked by its name; null is not there. */
function one<T>(kind: InventorySection['kind'], name: string, fact: Fact<T | null>, describe: (value: T) => string): InventorySection {
  if (!isKnown(fact)) return { kind, source: name, entries: null };
  return { kind, source: name, entries: fact.value === null ? {} : { [name]: describe(fact.value) } };
}

function stateOf({ running }: { readonly running: boolean }): string {
  return running ? 'running' : 'stopped';
}

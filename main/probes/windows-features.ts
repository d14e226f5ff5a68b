import * as z from 'zod';
import type { Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { askScript, mapFact, type ProbeDoors } from './probe.ts';

type State = FactValue<'singleInstanceStorage'>;

/** States as DISM names them (Microsoft.Dism.Commands.FeatureState), the same in every language. */
const states: Readonly<Record<string, State>> = {
  Enabled: 'enabled',
  PartiallyInstalled: 'disabled',
  Disabled: 'disabled',
  DisabledWithPayloadRemoved: 'disabled',
  EnablePending: 'enablePending',
  DisablePending: 'disablePending',
};

/** The states of features of Windows by their names; one that Windows does not know is absent. */
export async function windowsFeatures(doors: ProbeDoors): Promise<Fact<(name: string) => State>> {
  const answer = await askScript(doors, 'features', z.record(z.string(), z.enum(Object.keys(states))));
  return mapFact(answer, (found) => (name) => states[found[name] ?? ''] ?? 'absent');
}

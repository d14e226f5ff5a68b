import { known, unknown, type Fact } from '../../app/machine/fact.ts';
import type { FactValue } from '../../app/machine/facts.ts';
import { onWindows, readRequired, thenFact } from './probe.ts';

const PRODUCT_OPTIONS = 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions';

/** ProductType: WinNT client, ServerNT server, LanmanNT domain controller. */
const types: Readonly<Record<string, FactValue<'productType'>>> = {
  winnt: 'workstation',
  servernt: 'server',
  lanmannt: 'domainController',
};

/** What the machine is in its domain. */
export const productType = onWindows(async ({ registry }) =>
  thenFact(await readRequired(registry, PRODUCT_OPTIONS, 'ProductType'), (text): Fact<FactValue<'productType'>> => {
    const type = types[text.toLowerCase()];
    return type === undefined ? unknown('unreadable', text) : known(type);
  }),
);

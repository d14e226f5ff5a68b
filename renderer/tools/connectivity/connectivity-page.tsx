import { Stack } from '../../parts/stack.tsx';
import { useAsked } from '../../wizard/asking/use-asked.ts';
import { AddressesSection } from './addresses-section.tsx';
import { VaultSection } from './vault-section.tsx';
import { WhatWorks } from './what-works.tsx';

/** The connection to Azure: the vault, the addresses, and what works in the state that was found or chosen. */
export function ConnectivityPage() {
  const { answer, isAsking, again } = useAsked('connectivity.vault', 'connectivity.stop');
  // A connection comes and goes: what was said before the question counts no longer.
  const present = isAsking ? null : answer;
  return (
    <Stack gap="large">
      <VaultSection answer={present} onAskAgain={again} />
      <AddressesSection />
      <WhatWorks found={present?.kind === 'ok' ? present.value : null} />
    </Stack>
  );
}

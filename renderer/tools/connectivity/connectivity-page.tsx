import { Stack } from '../../parts/stack.tsx';
import { AddressesSection } from './addresses-section.tsx';
import { useVault } from './use-vault.ts';
import { VaultSection } from './vault-section.tsx';
import { WhatWorks } from './what-works.tsx';

/** The connection to Azure: the vault, the addresses, and what works in the state that was found or chosen. */
export function ConnectivityPage() {
  const { state, askAgain } = useVault();
  return (
    <Stack gap="large">
      <VaultSection state={state} onAskAgain={askAgain} />
      <AddressesSection />
      <WhatWorks found={state.kind === 'answered' ? state.connection : null} />
    </Stack>
  );
}

import { definePage } from '../../wizard/page.ts';
import { vaultTexts } from './texts.ts';
import { VaultPage } from './vault-page.tsx';

/** Which vault the server is registered with. */
export const vaultPage = definePage({
  id: 'vault',
  words: vaultTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers, vault }, language) => {
    const words = vaultTexts[language];
    const file =
      answers.vault === undefined ? [] : [{ label: words.summaryFile, value: answers.vault.credentialsFile, field: 'credentialsFile' }];
    if (vault === null) return file;
    const region = vault.region === null ? [] : [{ label: words.region, value: vault.region }];
    return [
      { label: words.summaryVault, value: vault.vault },
      { label: words.subscription, value: vault.subscription },
      ...region,
      ...file,
    ];
  },
  Component: VaultPage,
});

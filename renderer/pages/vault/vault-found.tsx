import type { VaultSummary } from '../../../app/vault/vault-summary.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Message } from '../../parts/message.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { vaultTexts } from './texts.ts';

/** Older documents let a file live 48 hours, newer ones 10 days: from the shorter one on it is said (setup facts 4). */
const OLD_AFTER_HOURS = 48;

/** What the file is for, while it is the one in the field. */
export function VaultFound({ file }: { readonly file: string }) {
  const words = useTexts(vaultTexts);
  const vault = useSnapshot((snapshot) => snapshot.vault);
  if (vault?.file !== file) return null;
  return (
    <section aria-label={words.found}>
      <h2>{words.found}</h2>
      <DefinitionList
        items={[
          { label: words.vault, value: vault.vault },
          { label: words.resourceGroup, value: vault.resourceGroup ?? words.notSaid },
          { label: words.subscription, value: vault.subscription },
          { label: words.region, value: vault.region ?? words.notSaid },
          { label: words.age, value: ageOf(vault, words) },
        ]}
      />
      {vault.ageHours > OLD_AFTER_HOURS ? (
        <Message kind="warning" title={words.oldTitle}>
          {words.oldText}
        </Message>
      ) : null}
    </section>
  );
}

function ageOf(
  { ageHours }: VaultSummary,
  words: { readonly ageHours: (hours: number) => string; readonly ageDays: (days: number) => string },
): string {
  return ageHours > OLD_AFTER_HOURS ? words.ageDays(Math.floor(ageHours / 24)) : words.ageHours(ageHours);
}

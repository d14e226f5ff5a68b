import { useState } from 'react';
import { formatDuration, formatTime } from '../../../app/texts/format.ts';
import { validityOf, type VaultSummary } from '../../../app/vault/vault-summary.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Message } from '../../parts/message.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { vaultTexts } from './texts.ts';

/** What the file is for, while it is the one in the field. */
export function VaultFound({ file }: { readonly file: string }) {
  const words = useTexts(vaultTexts);
  const language = useLanguage();
  const vault = useSnapshot((snapshot) => snapshot.vault);
  if (vault?.file !== file) return null;
  const expiresAt = vault.expiresAt ?? null;
  return (
    <section aria-label={words.found}>
      <h2>{words.found}</h2>
      <DefinitionList
        items={[
          { label: words.vault, value: vault.vault },
          { label: words.resourceGroup, value: vault.resourceGroup ?? words.notSaid },
          { label: words.subscription, value: <code>{vault.subscription}</code> },
          { label: words.region, value: vault.region ?? words.notSaid },
          { label: words.expires, value: expiresAt === null ? words.expiresUnknown : formatTime(expiresAt, language) },
          { label: words.age, value: ageOf(vault, words) },
        ]}
      />
      <Validity vault={vault} />
    </section>
  );
}

/** A warning where the file may not last until the registration. */
function Validity({ vault }: { readonly vault: VaultSummary }) {
  const words = useTexts(vaultTexts);
  const language = useLanguage();
  const [now] = useState(() => new Date());
  switch (validityOf(vault, now)) {
    case 'ending':
    case 'expired': {
      const seconds = Math.max(0, (Date.parse(vault.expiresAt ?? '') - now.getTime()) / 1000);
      return (
        <Message kind="warning" title={words.endingTitle}>
          {words.endingText(formatDuration(seconds, language))}
        </Message>
      );
    }
    case 'old':
      return (
        <Message kind="warning" title={words.oldTitle}>
          {words.oldText}
        </Message>
      );
    case 'valid':
    case 'unknown':
      return null;
  }
}

function ageOf(
  { ageHours }: VaultSummary,
  words: { readonly ageHours: (hours: number) => string; readonly ageDays: (days: number) => string },
): string {
  return ageHours >= 48 ? words.ageDays(Math.floor(ageHours / 24)) : words.ageHours(ageHours);
}

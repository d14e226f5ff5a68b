import { useState } from 'react';
import { formatDuration, formatTime } from '../../../app/texts/format.ts';
import { validityOf, type VaultSummary } from '../../../app/vault/vault-summary.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Message } from '../../parts/message.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { vaultTexts } from './texts.ts';
import './vault.css';

/** What the file is for, while it is the one in the field. */
export function VaultFound({ file }: { readonly file: string }) {
  const words = useTexts(vaultTexts);
  const language = useLanguage();
  const vault = useSnapshot((snapshot) => snapshot.vault);
  const [now] = useState(() => new Date());
  if (vault?.file !== file) return null;
  const expiresAt = vault.expiresAt ?? null;
  /** Whole days, once there are two of them: nobody reckons with 236 hours. */
  const left = (until: string): string => {
    const days = Math.floor(secondsUntil(until, now) / 86_400);
    return days < 2 ? formatDuration(secondsUntil(until, now), language) : words.ageDays(days);
  };
  return (
    <section className="vault-found" aria-label={words.found}>
      <h2>{words.found}</h2>
      <DefinitionList
        items={[
          { label: words.vault, value: vault.vault },
          { label: words.resourceGroup, value: vault.resourceGroup ?? words.notSaid },
          { label: words.subscription, value: <code>{vault.subscription}</code> },
          { label: words.region, value: vault.region ?? words.notSaid },
          {
            label: words.expires,
            value: expiresAt === null ? words.expiresUnknown : words.expiresOn(formatTime(expiresAt, language), left(expiresAt)),
          },
          { label: words.age, value: ageOf(vault, words) },
        ]}
      />
      <Validity vault={vault} now={now} />
    </section>
  );
}

/** A warning where the file may not last until the registration. */
function Validity({ vault, now }: { readonly vault: VaultSummary; readonly now: Date }) {
  const words = useTexts(vaultTexts);
  const language = useLanguage();
  switch (validityOf(vault, now)) {
    case 'ending':
    case 'expired':
      return (
        <Message kind="warning" title={words.endingTitle}>
          {words.endingText(formatDuration(secondsUntil(vault.expiresAt ?? '', now), language))}
        </Message>
      );
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

function secondsUntil(moment: string, now: Date): number {
  return Math.max(0, (Date.parse(moment) - now.getTime()) / 1000);
}

function ageOf(
  { ageHours }: VaultSummary,
  words: { readonly ageHours: (hours: number) => string; readonly ageDays: (days: number) => string },
): string {
  return ageHours >= 48 ? words.ageDays(Math.floor(ageHours / 24)) : words.ageHours(ageHours);
}

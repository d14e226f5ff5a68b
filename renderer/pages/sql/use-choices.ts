import { setupOf } from '../../../app/session/setup-of.ts';
import { products } from '../../../app/products/index.ts';
import type { Product } from '../../../app/products/product.ts';
import type { ChoiceFieldProps } from '../../parts/choice-field.tsx';
import { sqlReleaseNames } from '../../texts/format-choice.ts';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { kindsOf, type SqlFields } from './form.ts';
import { sqlTexts } from './texts.ts';
import { upgradeTexts } from './upgrade.texts.ts';

type Kind = SqlFields['kind'];
type Option = ChoiceFieldProps<Kind>['options'][number];

/** What this session may choose from, in words; `instance` is the backup server's own where it is known. */
export function useChoices(instance: string | null): {
  readonly kinds: readonly Kind[];
  readonly options: readonly Option[];
} {
  const words = useTexts(sqlTexts);
  const upgrade = useTexts(upgradeTexts);
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const mode = useSnapshot((snapshot) => setupOf(snapshot)) ?? 'install';
  const kinds = kindsOf(mode, product.upgrade.sqlFrom.length > 0);
  const own =
    mode === 'install'
      ? { label: words.existing, hint: words.existingHint(sqlReleaseNames(product)) }
      : { label: upgrade.existing(ownReleases(product)), hint: upgrade.existingHint };
  const wordings: Readonly<Record<Kind, Omit<Option, 'key'>>> = {
    new: { label: words.new, hint: words.newHint(product.defaults.sqlInstance) },
    media: { label: words.media, hint: words.mediaHint },
    existing: own,
    upgrade: { label: upgrade.upgrade(targetOf(product)), hint: upgrade.upgradeHint(instance) },
  };
  return { kinds, options: kinds.map((key) => ({ key, ...wordings[key] })) };
}

function ownReleases({ sql, upgrade }: Product): readonly string[] {
  return sql.releases.filter(({ major }) => upgrade.ownSql.includes(major)).map(({ year }) => `SQL Server ${String(year)}`);
}

function targetOf({ sql, upgrade }: Product): string {
  return `SQL Server ${String(sql.releases.find(({ major }) => major === upgrade.sqlTo)?.year ?? '')}`;
}

import type { Product, SqlRelease } from '../../app/products/product.ts';
import type { Language } from '../../app/texts/texts.ts';

/** Alternatives in the grammar of the language: `a, b, or c`, `a, b ou c`. */
export function formatChoice(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(items);
}

/** The releases of SQL Server a product accepts, as people call them: `2014 SP1`. */
export function sqlReleaseNames({ sql }: Product): readonly string[] {
  return sql.releases.map(sqlReleaseName);
}

/** A release as people call it: of 2014 the first service pack is needed. */
export function sqlReleaseName({ year }: SqlRelease): string {
  return year === 2014 ? '2014 SP1' : String(year);
}

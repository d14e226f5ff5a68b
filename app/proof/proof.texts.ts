import { defineTexts } from '../texts/texts.ts';
import type { Language } from '../texts/texts.ts';
import type { ProofItem } from './proof.ts';

/** Words of the look at the machine after the last step. */
export const proofTexts = defineTexts({
  en: {
    title: 'Checked after the installation',
    product: 'Product',
    expected: 'Expected',
    found: 'Found',
    result: 'Result',
    verdicts: {
      holds: 'OK',
      missing: 'Not there',
      otherVersion: 'Another version',
      unknown: 'Could not be asked',
    } satisfies Record<ProofItem['verdict'], string>,
    installed: 'installed',
    atLeast: (version: string) => `${version} or later`,
    absent: 'not found',
    notTold: 'not told',
    lacks: (names: string) => `missing: ${names}`,
  },
  fr: {
    title: 'Vérifié après l’installation',
    product: 'Produit',
    expected: 'Attendu',
    found: 'Trouvé',
    result: 'Résultat',
    verdicts: {
      holds: 'OK',
      missing: 'Absent',
      otherVersion: 'Autre version',
      unknown: 'N’a pas pu être demandé',
    },
    installed: 'installé',
    atLeast: (version) => `${version} ou ultérieure`,
    absent: 'introuvable',
    notTold: 'non indiqué',
    lacks: (names) => `absent\u00a0: ${names}`,
  },
});

/** An item in words: what was expected, and what was found. */
export function proofWords(
  { verdict, expected, found, missing }: ProofItem,
  language: Language,
): { readonly expected: string; readonly found: string } {
  const words = proofTexts[language];
  const plain = verdict === 'holds' ? words.installed : verdict === 'unknown' ? words.notTold : words.absent;
  return {
    expected: expected === null ? words.installed : words.atLeast(expected),
    found: [found ?? plain, ...(missing.length === 0 ? [] : [words.lacks(missing.join(', '))])].join('; '),
  };
}

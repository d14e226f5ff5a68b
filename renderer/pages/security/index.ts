import { definePage } from '../../wizard/page.ts';
import { SecurityPage } from './security-page.tsx';
import { securityTexts } from './texts.ts';

/** The password of the accounts that setup creates. */
export const securityPage = definePage({
  id: 'security',
  words: securityTexts,
  forward: 'next',
  back: true,
  summarise: ({ secretsSet }, language) => {
    const words = securityTexts[language];
    const value = secretsSet.includes('accountPassword') ? words.summarySet : words.summaryMissing;
    return [{ label: words.summaryLabel, value, field: 'password' }];
  },
  Component: SecurityPage,
});

import { definePage } from '../../wizard/page.ts';
import { PassphrasePage } from './passphrase-page.tsx';
import { passphraseTexts } from './texts.ts';

/** What encrypts the backups, and where it is kept. */
export const passphrasePage = definePage({
  id: 'passphrase',
  words: passphraseTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers: { passphrase }, secretsSet }, language) => {
    const words = passphraseTexts[language];
    const value = secretsSet.includes('passphrase') ? words.summarySet : words.summaryMissing;
    const line = { label: words.summaryLabel, value, field: 'passphrase' };
    return passphrase === undefined ? [line] : [line, { label: words.summarySaveTo, value: passphrase.saveTo, field: 'saveTo' }];
  },
  Component: PassphrasePage,
});

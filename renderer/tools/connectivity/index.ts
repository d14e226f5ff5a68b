import { definePage } from '../../wizard/page.ts';
import { ConnectivityPage } from './connectivity-page.tsx';
import { connectivityTexts } from './texts.ts';

/** Whether the vault and every required address are reached, and what works while they are not. */
export const connectivityPage = definePage({
  id: 'connectivity',
  words: {
    en: { title: connectivityTexts.en.title, lead: connectivityTexts.en.lead },
    fr: { title: connectivityTexts.fr.title, lead: connectivityTexts.fr.lead },
  },
  forward: 'close',
  back: true,
  Component: ConnectivityPage,
});

import { definePage } from '../../wizard/page.ts';
import { FinishPage } from './finish-page.tsx';
import { finishTexts } from './texts.ts';

/** The end: what was installed, and only what is really left to do. */
export const finishPage = definePage({
  id: 'finish',
  words: {
    en: { title: finishTexts.en.title, lead: finishTexts.en.lead },
    fr: { title: finishTexts.fr.title, lead: finishTexts.fr.lead },
  },
  forward: 'close',
  back: false,
  Component: FinishPage,
});

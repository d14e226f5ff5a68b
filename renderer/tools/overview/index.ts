import { definePage } from '../../wizard/page.ts';
import { OverviewPage } from './overview-page.tsx';
import { overviewTexts } from './texts.ts';

/** The list of the tools. */
export const overviewPage = definePage({
  id: 'tools',
  words: {
    en: { title: overviewTexts.en.title, lead: overviewTexts.en.lead },
    fr: { title: overviewTexts.fr.title, lead: overviewTexts.fr.lead },
  },
  forward: 'close',
  back: true,
  Component: OverviewPage,
});

import { definePage } from '../../wizard/page.ts';
import { PrerequisitesPage } from './prerequisites-page.tsx';
import { prerequisitesTexts } from './texts.ts';

/** Whether this server meets the requirements; alone on the window when support staff only look. */
export const prerequisitesPage = definePage({
  id: 'prerequisites',
  words: {
    en: { title: prerequisitesTexts.en.title, lead: prerequisitesTexts.en.lead },
    fr: { title: prerequisitesTexts.fr.title, lead: prerequisitesTexts.fr.lead },
  },
  forward: 'next',
  back: true,
  Component: PrerequisitesPage,
});

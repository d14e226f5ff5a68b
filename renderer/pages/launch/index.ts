import { definePage } from '../../wizard/page.ts';
import { LaunchPage } from './launch-page.tsx';
import { launchTexts } from './texts.ts';

/** The first page: what this program can do here. */
export const launchPage = definePage({
  id: 'launch',
  words: {
    en: { title: launchTexts.en.title, lead: launchTexts.en.lead },
    fr: { title: launchTexts.fr.title, lead: launchTexts.fr.lead },
  },
  forward: 'none',
  back: false,
  Component: LaunchPage,
});

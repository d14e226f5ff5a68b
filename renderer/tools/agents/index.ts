import { definePage } from '../../wizard/page.ts';
import { AgentsPage } from './agents-page.tsx';
import { agentsTexts } from './texts.ts';

/** The protection agents, and how those with an update are updated. */
export const agentsPage = definePage({
  id: 'agents',
  words: {
    en: { title: agentsTexts.en.title, lead: agentsTexts.en.lead },
    fr: { title: agentsTexts.fr.title, lead: agentsTexts.fr.lead },
  },
  forward: 'close',
  back: true,
  Component: AgentsPage,
});

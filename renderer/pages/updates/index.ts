import { definePage } from '../../wizard/page.ts';
import { updatesTexts } from './texts.ts';
import { UpdatesPage } from './updates-page.tsx';

/** Whether Microsoft Update brings the updates. */
export const updatesPage = definePage({
  id: 'updates',
  words: updatesTexts,
  forward: 'next',
  back: true,
  summarise: ({ answers: { updates } }, language) => {
    const words = updatesTexts[language];
    if (updates === undefined) return [];
    const named = updates.agentInstaller ?? null;
    return [
      { label: words.summaryLabel, value: updates.microsoftUpdate ? words.summaryYes : words.summaryNo, field: 'microsoftUpdate' },
      ...(named === null ? [] : [{ label: words.summaryAgent, value: words.summaryAgentFrom(named), field: 'agentInstaller' }]),
    ];
  },
  Component: UpdatesPage,
});

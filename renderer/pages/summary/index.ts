import { definePage } from '../../wizard/page.ts';
import { SummaryPage } from './summary-page.tsx';
import { summaryTexts } from './texts.ts';

/** Everything that was chosen and will change, before the one step that cannot be taken back. */
export const summaryPage = definePage({ id: 'summary', words: summaryTexts, forward: 'install', back: true, Component: SummaryPage });

import { definePage } from '../../wizard/page.ts';
import { ServerMovePage } from './server-move-page.tsx';
import { serverMoveTexts } from './texts.ts';

/** The guided list for a move to new hardware. */
export const serverMovePage = definePage({
  id: 'server-move',
  words: {
    en: { title: serverMoveTexts.en.title, lead: serverMoveTexts.en.lead },
    fr: { title: serverMoveTexts.fr.title, lead: serverMoveTexts.fr.lead },
  },
  forward: 'close',
  back: true,
  Component: ServerMovePage,
});

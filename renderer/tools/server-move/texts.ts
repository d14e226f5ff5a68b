import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the tool. */
export const serverMoveTexts = defineTexts({
  en: { title: 'Move to a new server', lead: '' },
  fr: { title: 'Passer à un nouveau serveur', lead: '' },
});

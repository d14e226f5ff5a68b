import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the tool. */
export const storageTexts = defineTexts({
  en: { title: 'Add backup storage', lead: '' },
  fr: { title: 'Ajouter du stockage de sauvegarde', lead: '' },
});

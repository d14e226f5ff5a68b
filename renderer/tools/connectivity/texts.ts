import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the tool. */
export const connectivityTexts = defineTexts({
  en: { title: 'Connection to Azure', lead: '' },
  fr: { title: 'Connexion à Azure', lead: '' },
});

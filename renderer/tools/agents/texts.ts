import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the tool. */
export const agentsTexts = defineTexts({
  en: { title: 'Protection agents', lead: '' },
  fr: { title: 'Agents de protection', lead: '' },
});

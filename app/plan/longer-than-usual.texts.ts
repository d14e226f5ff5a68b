import { defineTexts } from '../texts/texts.ts';

/** What the command line says of a step that has run longer than usual; `usual` is a length of time in words. */
export const longerThanUsualTexts = defineTexts({
  en: { longer: (step: string, usual: string) => `${step} takes longer than usual: it usually ends within ${usual}. It goes on.` },
  fr: {
    longer: (step, usual) =>
      `${step}\u00a0: l’étape dure plus longtemps que d’ordinaire, où elle se termine en ${usual}. Elle se poursuit.`,
  },
});

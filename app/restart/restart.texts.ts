import { defineTexts } from '../texts/texts.ts';

/** What Windows shows and writes down as the reason of a restart that was asked for here. */
export const restartTexts = defineTexts({
  en: { comment: 'Backup Server Setup restarts this computer to finish an installation. To call it off: shutdown /a' },
  fr: { comment: 'Backup Server Setup redémarre cet ordinateur pour terminer une installation. Pour annuler\u00a0: shutdown /a' },
});

import { defineTexts } from '../../../app/texts/texts.ts';

/** Words that every field for a secret shares. */
export const secretTexts = defineTexts({
  en: {
    capsLock: 'Caps Lock is on.',
    copy: 'Copy to clipboard',
    copied: 'Copied. The clipboard is emptied after 60 seconds.',
    emptied: 'The clipboard was emptied.',
    notCopied: 'Nothing could be copied. Show the text and copy it by hand.',
  },
  fr: {
    capsLock: 'Verr. Maj est activé.',
    copy: 'Copier dans le Presse-papiers',
    copied: 'Copié. Le Presse-papiers sera vidé dans 60 secondes.',
    emptied: 'Le Presse-papiers a été vidé.',
    notCopied: 'Rien n’a pu être copié. Affichez le texte et copiez-le à la main.',
  },
});

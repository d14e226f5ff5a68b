import { defineTexts } from '../../app/texts/texts.ts';

/** Words of the support bundle. */
export const supportBundleTexts = defineTexts({
  en: {
    open: 'Save support bundle…',
    title: 'Save a support bundle?',
    text: 'It holds the files below. Passwords, passphrase and keys are not in it; names of computers and users are. Earlier installations are not part of it: reports and logs of up to 20 stay on this computer.',
    file: (name: string, size: string) => `${name} (${size})`,
    hidden: (lines: string) => `, lines with something hidden: ${lines}`,
    leftOut: (name: string) => `${name}: left out`,
    save: 'Save',
    cancel: 'Cancel',
    saved: (file: string) => `Saved to ${file}.`,
  },
  fr: {
    open: 'Enregistrer un dossier de support…',
    title: 'Enregistrer un dossier de support\u00a0?',
    text: 'Il contient les fichiers ci-dessous. Mots de passe, phrase secrète et clés n’y sont pas\u00a0; les noms d’ordinateurs et d’utilisateurs y sont. Les installations antérieures n’en font pas partie\u00a0: les rapports et journaux de 20 d’entre elles au plus restent sur cet ordinateur.',
    file: (name, size) => `${name} (${size})`,
    hidden: (lines) => `, lignes dont une partie est masquée\u00a0: ${lines}`,
    leftOut: (name) => `${name}\u00a0: omis`,
    save: 'Enregistrer',
    cancel: 'Annuler',
    saved: (file) => `Enregistré dans ${file}.`,
  },
});

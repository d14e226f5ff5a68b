import { defineTexts } from '../../../app/texts/texts.ts';

/** Words around every topic, and of the page about the program. */
export const helpTexts = defineTexts({
  en: {
    help: 'Help',
    close: 'Close help',
    know: 'Good to know',
    keys: 'Keyboard',
    keyLines: [
      'Enter: continue. Esc: cancel.',
      'Alt and the underlined letter: press that button.',
      'F1: open or close this help.',
      'Ctrl and + or −: larger or smaller; Ctrl and 0: as before.',
    ],
    about: 'About this program',
    backToTopic: 'Back to the help of this page',
    version: 'Version',
    runsOn: 'Runs on',
    runtime: (electron: string, chromium: string, node: string) => `Electron ${electron}, Chromium ${chromium}, Node.js ${node}`,
    license: 'License',
    independent:
      'An independent program, not a product of Microsoft. It installs the software you downloaded from Microsoft; that software has its own license terms.',
    offline: 'Nothing is sent anywhere: no telemetry, no update check. Help and pictures are part of the program.',
    notices: 'Third-party software',
  },
  fr: {
    help: 'Aide',
    close: 'Fermer l’aide',
    know: 'Bon à savoir',
    keys: 'Clavier',
    keyLines: [
      'Entrée\u00a0: continuer. Échap\u00a0: annuler.',
      'Alt et la lettre soulignée\u00a0: actionner ce bouton.',
      'F1\u00a0: ouvrir ou fermer cette aide.',
      'Ctrl et + ou −\u00a0: agrandir ou réduire\u202f; Ctrl et 0\u00a0: taille normale.',
    ],
    about: 'À propos de ce programme',
    backToTopic: 'Revenir à l’aide de cette page',
    version: 'Version',
    runsOn: 'Fonctionne avec',
    runtime: (electron, chromium, node) => `Electron ${electron}, Chromium ${chromium}, Node.js ${node}`,
    license: 'Licence',
    independent:
      'Un programme indépendant, qui n’est pas un produit de Microsoft. Il installe le logiciel que vous avez téléchargé auprès de Microsoft, soumis à ses propres termes de licence.',
    offline:
      'Rien n’est envoyé nulle part\u00a0: ni télémétrie, ni recherche de mises à jour. L’aide et les images font partie du programme.',
    notices: 'Logiciels tiers',
  },
});

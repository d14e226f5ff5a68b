import { defineTexts } from '../../app/texts/texts.ts';

/** Words of the command line that belong to no single command. */
export const commandTexts = defineTexts({
  en: {
    unknownCommand: (name: string) => `There is no command “${name}”.`,
    noRuns: 'No installation was begun with this state folder.',
    comesBack:
      'Restart this computer. When an administrator signs in afterwards, the window of Setup opens by itself; “resume” goes on without it.',
    usage:
      'Commands: check, facts, verify, seal, extract, plan, install, resume, runs, report. Without a command the wizard opens. “check --help” shows what check takes, and so for each.',
  },
  fr: {
    unknownCommand: (name: string) => `La commande «\u00a0${name}\u00a0» n’existe pas.`,
    noRuns: 'Aucune installation n’a été commencée avec ce dossier d’état.',
    comesBack:
      'Redémarrez cet ordinateur. À l’ouverture de session suivante d’un administrateur, la fenêtre du programme s’ouvrira d’elle-même\u202f; «\u00a0resume\u00a0» reprend sans elle.',
    usage:
      'Commandes\u00a0: check, facts, verify, seal, extract, plan, install, resume, runs, report. Sans commande, l’assistant s’ouvre. «\u00a0check --help\u00a0» montre ce que check accepte, et ainsi pour chacune.',
  },
});

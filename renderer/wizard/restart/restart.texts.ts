import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the choice to restart now or later. */
export const restartChoiceTexts = defineTexts({
  en: {
    pendingTitle: 'Windows waits for a restart',
    pendingText:
      'Restart this computer, then check again. After “Restart now” Setup opens again by itself; otherwise start it and choose “Resume setup”.',
    now: 'Restart now',
    later: 'Restart later',
    title: 'Restart this computer now?',
    text: 'Windows restarts in about ten seconds. Setup closes, and so does every other program, also those of other people who are signed in; nobody is asked, and what isn’t saved there is lost.',
    answers: 'Your answers are kept. Passwords have to be entered again.',
    comesBack: 'When an administrator signs in afterwards, Setup opens again by itself where it was.',
    byHand: 'Afterwards, start Setup again and choose “Resume setup”.',
    arranges:
      'When an administrator signs in afterwards, Windows opens Setup again where it was. If it doesn’t, start Setup and choose “Resume setup”.',
    nothingLeft: 'The installation is complete by then: Setup need not be started again.',
    restarting: 'Windows is about to restart…',
    laterDone: 'Nothing is restarted now. Close Setup when you like, and restart this computer when it suits.',
  },
  fr: {
    pendingTitle: 'Windows attend un redémarrage',
    pendingText:
      'Redémarrez cet ordinateur, puis vérifiez de nouveau. Après «\u00a0Redémarrer maintenant\u00a0», le programme s’ouvre de nouveau de lui-même\u202f; sinon, lancez-le et choisissez «\u00a0Reprendre l’installation\u00a0».',
    now: 'Redémarrer maintenant',
    later: 'Redémarrer plus tard',
    title: 'Redémarrer cet ordinateur maintenant\u202f?',
    text: 'Windows redémarre dans dix secondes environ. Le programme d’installation se ferme, ainsi que tous les autres programmes, y compris ceux des autres personnes connectées\u202f; rien n’est demandé, et ce qui n’y est pas enregistré est perdu.',
    answers: 'Vos réponses sont conservées. Les mots de passe seront à saisir de nouveau.',
    comesBack: 'À l’ouverture de session suivante d’un administrateur, le programme s’ouvrira de nouveau de lui-même là où il était.',
    byHand: 'Ensuite, relancez le programme et choisissez «\u00a0Reprendre l’installation\u00a0».',
    arranges:
      'À l’ouverture de session suivante d’un administrateur, Windows ouvrira de nouveau le programme là où il était. Sinon, lancez-le et choisissez «\u00a0Reprendre l’installation\u00a0».',
    nothingLeft: 'L’installation sera alors terminée\u00a0: il ne sera pas nécessaire de relancer le programme.',
    restarting: 'Windows va redémarrer…',
    laterDone:
      'Rien n’est redémarré maintenant. Fermez le programme quand vous voulez, et redémarrez cet ordinateur au moment qui convient.',
  },
});

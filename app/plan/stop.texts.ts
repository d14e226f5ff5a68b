import { defineTexts } from '../texts/texts.ts';
import type { KeptStep, UnderWay } from './stop-preview.ts';
import type { Stay } from './reason-to-stay.ts';
import { startsBackupsAgain } from './upgrade-steps/stop-backups.ts';

/** Words of what stopping a run means. Steps are given by their names. */
export const stopTexts = defineTexts({
  en: {
    title: 'Stop the installation?',
    text: 'Nothing is removed. You can go on later with the first step that is not done.',
    nowTitle: 'End the running step now?',
    nowText:
      'Setup is stopping already. When you go on later, this step is run again; what its setup left half installed may have to be removed first.',
    stayTitle: 'Setup can’t be stopped now',
    stayText: {
      betweenVersions: (step: string) =>
        `“${step}” is part of bringing this server from one version to the next. Left half-way, neither version works, and a later upgrade would be refused. Stop and Close are possible again once this part is done.`,
    } satisfies Record<Stay['reason'], (step: string) => string>,
    underWay: 'Now',
    ends: {
      finishedFirst: (step: string) => `${step} is finished first. That can take several minutes; its program is not ended half-way.`,
      endedNow: (step: string) =>
        `${step} is ended in the middle of its work. What it has installed so far stays on this computer incomplete.`,
      notBegun: (step: string) => `${step} is still waiting for another installation and is not begun.`,
      leftRunning: (step: string) => `What ${step} has started goes on by itself. Setup waits for it when you go on.`,
    } satisfies Record<UnderWay, (step: string) => string>,
    kept: 'Done, and kept',
    rollback: {
      nothingChanged: (step: string) => `${step}: changed nothing.`,
      keptOnPurpose: (step: string) => `${step}: stays, since it is needed to restore backups.`,
      byHand: (step: string) => `${step}: stays. To be without it, remove it in Windows.`,
      inAzure: (step: string) => `${step}: stays. To be without it, delete this server in the vault.`,
      startAgain: (step: string) =>
        `${step}: stopped, and no backups run until the upgrade is done. If you don’t go on now, start them again in PowerShell as administrator: ${startsBackupsAgain}`,
    } satisfies Record<KeptStep['rollback'], (step: string) => string>,
    left: 'Not done',
    stop: 'Stop',
    stopNow: 'Stop now',
    wait: 'Let it finish',
    keepOn: 'Keep installing',
  },
  fr: {
    title: 'Arrêter l’installation\u202f?',
    text: 'Rien n’est supprimé. Vous pourrez reprendre plus tard à la première étape non effectuée.',
    nowTitle: 'Interrompre l’étape en cours maintenant\u202f?',
    nowText:
      'L’arrêt est déjà demandé. Quand vous reprendrez, cette étape sera exécutée à nouveau\u202f; ce qu’elle a laissé à moitié installé devra peut-être d’abord être désinstallé.',
    stayTitle: 'L’installation ne peut pas être arrêtée maintenant',
    stayText: {
      betweenVersions: (step) =>
        `L’étape «\u00a0${step}\u00a0» fait passer ce serveur d’une version à la suivante. Interrompue à mi-chemin, aucune des deux versions ne fonctionne et une mise à niveau ultérieure serait refusée. Arrêter et Fermer seront de nouveau possibles à la fin de cette phase.`,
    },
    underWay: 'Maintenant',
    ends: {
      finishedFirst: (step) =>
        `L’étape «\u00a0${step}\u00a0» se termine d’abord. Cela peut prendre plusieurs minutes\u202f; son programme n’est pas interrompu.`,
      endedNow: (step) =>
        `L’étape «\u00a0${step}\u00a0» est interrompue en plein travail. Ce qu’elle a déjà installé reste incomplet sur cet ordinateur.`,
      notBegun: (step) => `L’étape «\u00a0${step}\u00a0» attend encore la fin d’une autre installation et ne commence pas.`,
      leftRunning: (step) =>
        `Ce que l’étape «\u00a0${step}\u00a0» a démarré se poursuit de lui-même. L’installation l’attendra quand vous reprendrez.`,
    },
    kept: 'Effectué et conservé',
    rollback: {
      nothingChanged: (step) => `${step}\u00a0: n’a rien modifié.`,
      keptOnPurpose: (step) => `${step}\u00a0: reste en place, car nécessaire pour restaurer les sauvegardes.`,
      byHand: (step) => `${step}\u00a0: reste en place. Pour vous en défaire, désinstallez-le dans Windows.`,
      inAzure: (step) => `${step}\u00a0: reste en place. Pour vous en défaire, supprimez ce serveur du coffre.`,
      startAgain: (step) =>
        `${step}\u00a0: arrêtés\u202f; aucune sauvegarde n’a lieu avant la fin de la mise à niveau. Si vous ne reprenez pas maintenant, redémarrez-les dans PowerShell en tant qu’administrateur\u00a0: ${startsBackupsAgain}`,
    },
    left: 'Non effectué',
    stop: 'Arrêter',
    stopNow: 'Arrêter maintenant',
    wait: 'La laisser se terminer',
    keepOn: 'Poursuivre l’installation',
  },
});

import type { AgentState } from '../../../app/agents/judge-agents.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

interface StateWords {
  readonly name: string;
  readonly text: string;
}

/** Words of the tool about protection agents. The names of the states and the console's words are those of its documentation. */
export const agentsTexts = defineTexts({
  en: {
    title: 'Protection agents',
    lead: 'Which computers have which version of the agent, and how those with an update get it. This page changes nothing.',
    again: 'Ask each computer again',
    againKey: 'a',
    listing: 'Asking the backup server for its computers…',
    refreshing: 'The backup server asks each computer, for 7 minutes at most. One that is off the network takes a while…',
    unknown: 'The protection agents aren’t known.',
    notInstalled: 'No backup server is installed on this computer.',
    notInstalledText:
      'Agents are known to the backup server that protects their computers. Open this program there, or install Azure Backup Server first.',
    none: 'The backup server protects no computer yet.',
    noneText: 'Install the first agents in the console of Azure Backup Server: Management > Agents > Install.',
    newest: (version: string) => `The newest agent that this backup server brings along: ${version}.`,
    computers: 'Protected computers',
    computer: 'Computer',
    version: 'Agent',
    reached: 'Reached',
    state: 'State',
    notTold: 'Not told',
    yes: 'Yes',
    no: 'No',
    noAnswer: 'No: it didn’t answer when asked again',
    says: (said: string) => `Not clear (${said})`,
    states: {
      updated: { name: 'Updated', text: 'The backup server has no newer agent.' },
      updateAvailable: { name: 'Update available', text: 'Select it to see how.' },
      updatePending: { name: 'Update pending', text: 'It is off the network; its agent can be updated when it is back.' },
      unknown: {
        name: 'Unknown',
        text: 'The backup server tells neither a version nor an update. Look in its console: Management > Agents.',
      },
    } satisfies Record<AgentState, StateWords>,
    noUpdates: 'No computer that can be reached has an update.',
    update: 'Update agents',
    noneSelected: 'Select computers with an update in the table.',
    selected: (count: number) => (count === 1 ? '1 computer selected.' : `${String(count)} computers selected.`),
    steps: (names: string) => [
      'In the console of Azure Backup Server open Management > Agents. Only the console can update agents: the backup server has no command for it.',
      `Select ${names}.`,
      'In the Actions pane choose Update. Backups go on meanwhile, and no computer has to be restarted.',
      'Then choose “Ask each computer again” here, to see that they are updated.',
    ],
    byHand: 'If the console can’t update one',
    byHandText:
      'Run this on that computer, in PowerShell as an administrator who may also open that folder of the backup server. It starts the installer of the newest agent, which shows its licence terms first.',
  },
  fr: {
    title: 'Agents de protection',
    lead: 'Quels ordinateurs ont quelle version de l’agent, et comment mettre à jour ceux qui le peuvent. Cette page ne modifie rien.',
    again: 'Redemander à chaque ordinateur',
    againKey: 'd',
    listing: 'Le serveur de sauvegarde est interrogé sur ses ordinateurs…',
    refreshing:
      'Le serveur de sauvegarde interroge chaque ordinateur, pendant 7\u00a0minutes au plus. Un ordinateur hors réseau prend du temps…',
    unknown: 'Les agents de protection ne sont pas connus.',
    notInstalled: 'Aucun serveur de sauvegarde n’est installé sur cet ordinateur.',
    notInstalledText:
      'Les agents sont connus du serveur de sauvegarde qui protège leurs ordinateurs. Ouvrez-y ce programme, ou installez d’abord Azure Backup Server.',
    none: 'Le serveur de sauvegarde ne protège encore aucun ordinateur.',
    noneText: 'Installez les premiers agents dans la console d’Azure Backup Server\u00a0: Gestion > Agents > Installer.',
    newest: (version: string) => `L’agent le plus récent que ce serveur de sauvegarde fournit\u00a0: ${version}.`,
    computers: 'Ordinateurs protégés',
    computer: 'Ordinateur',
    version: 'Agent',
    reached: 'Joignable',
    state: 'État',
    notTold: 'Non indiqué',
    yes: 'Oui',
    no: 'Non',
    noAnswer: 'Non\u00a0: il n’a pas répondu à la nouvelle demande',
    says: (said: string) => `Pas clair (${said})`,
    states: {
      updated: { name: 'Mis à jour', text: 'Le serveur de sauvegarde n’a pas d’agent plus récent.' },
      updateAvailable: { name: 'Mise à jour disponible', text: 'Sélectionnez-le pour voir comment faire.' },
      updatePending: { name: 'Mise à jour en attente', text: 'Il est hors réseau\u202f; son agent pourra être mis à jour à son retour.' },
      unknown: {
        name: 'Inconnu',
        text: 'Le serveur de sauvegarde n’indique ni version ni mise à jour. Regardez dans sa console\u00a0: Gestion > Agents.',
      },
    },
    noUpdates: 'Aucun ordinateur joignable n’a de mise à jour.',
    update: 'Mettre à jour des agents',
    noneSelected: 'Sélectionnez dans le tableau des ordinateurs ayant une mise à jour.',
    selected: (count: number) => (count === 1 ? '1 ordinateur sélectionné.' : `${String(count)} ordinateurs sélectionnés.`),
    steps: (names: string) => [
      'Dans la console d’Azure Backup Server, ouvrez Gestion > Agents. Seule la console peut mettre à jour des agents\u00a0: le serveur de sauvegarde n’a pas de commande pour cela.',
      `Sélectionnez ${names}.`,
      'Dans le volet Actions, choisissez Mettre à jour. Les sauvegardes continuent pendant ce temps, et aucun ordinateur n’a à redémarrer.',
      'Choisissez ensuite «\u00a0Redemander à chaque ordinateur\u00a0» ici, pour voir qu’ils sont à jour.',
    ],
    byHand: 'Si la console n’y parvient pas pour l’un d’eux',
    byHandText:
      'Exécutez ceci sur cet ordinateur, dans PowerShell, en tant qu’administrateur pouvant aussi ouvrir ce dossier du serveur de sauvegarde. Cela démarre le programme d’installation de l’agent le plus récent, qui affiche d’abord ses termes du contrat de licence.',
  },
});

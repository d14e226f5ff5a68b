import type { ToolId } from '../../../app/flow/pages.ts';
import { defineTexts } from '../../../app/texts/texts.ts';

interface ToolWords {
  readonly title: string;
  readonly text: string;
}

/** Words of the list of tools. */
export const overviewTexts = defineTexts({
  en: {
    title: 'After the installation',
    lead: 'What a new backup server still needs, and what is good to have at hand when something does not work.',
    tools: {
      storage: {
        title: 'Add backup storage',
        text: 'Which disks of this server could hold backups, and how they are added. Without storage nothing can be protected.',
      },
      agents: {
        title: 'Protection agents',
        text: 'Which computers have which version of the agent, and how to update them.',
      },
      connectivity: {
        title: 'Connection to Azure',
        text: 'Whether the vault and every address that is needed can be reached, and what works while they can’t.',
      },
      'server-move': {
        title: 'Move to a new server',
        text: 'A guided list for the way to new hardware with the same name. It remembers where you are.',
      },
    } satisfies Record<ToolId, ToolWords>,
  },
  fr: {
    title: 'Après l’installation',
    lead: 'Ce qu’il faut encore à un nouveau serveur de sauvegarde, et ce qui est utile quand quelque chose ne fonctionne pas.',
    tools: {
      storage: {
        title: 'Ajouter du stockage de sauvegarde',
        text: 'Quels disques de ce serveur pourraient contenir des sauvegardes, et comment les ajouter. Sans stockage, rien ne peut être protégé.',
      },
      agents: {
        title: 'Agents de protection',
        text: 'Quels ordinateurs ont quelle version de l’agent, et comment mettre à jour ceux pour lesquels il en existe une plus récente.',
      },
      connectivity: {
        title: 'Connexion à Azure',
        text: 'Si le coffre et chaque adresse nécessaire sont joignables, et ce qui fonctionne quand ils ne le sont pas.',
      },
      'server-move': {
        title: 'Passer à un nouveau serveur',
        text: 'Une liste guidée pour passer à un nouveau matériel portant le même nom. Elle retient où vous en êtes.',
      },
    },
  },
});

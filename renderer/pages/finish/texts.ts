import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the last page. Paths are given as values. */
export const finishTexts = defineTexts({
  en: {
    title: 'Azure Backup Server is set up',
    lead: 'Everything was installed. A few tasks are left for you.',
    sampleTitle: 'This was the sample',
    sample: 'Nothing was installed on this computer. With the real package, these would be your next tasks.',
    installed: 'Installed',
    earlier: 'done earlier',
    took: (time: string) => `The installation took ${time}.`,
    tasks: 'Left to do',
    restart: 'Restart this computer',
    restartText: 'Some programs finish their installation with the next start.',
    restartComesBack:
      'Some programs finish their installation with the next start. When an administrator signs in afterwards, Setup opens again on this page by itself.',
    storage: 'Add backup storage',
    storageText: 'This is mandatory, also when all backups go to Azure. In the console open Management > Disk Storage and add a volume.',
    passphrase: 'Keep the passphrase outside this server',
    passphraseText: (folder: string) => `Without it nobody can restore from Azure, Microsoft included. It was saved in ${folder}.`,
    vaultFile: 'Delete the vault credentials file',
    vaultFileText: (file: string) => `It is no longer needed and gives access to the vault: ${file}.`,
    agents: 'Install protection agents',
    agentsText: 'Each computer to be protected needs the agent. In the console open Management > Production Servers.',
    updateAgents: 'Update the protection agents',
    updateAgentsText:
      'protection-agents.csv in the folder “upgrade” lists the servers. In the console open Management > Agents, select those with an update and choose Update. To list them anew, in the shell of Azure Backup Server: Get-DPMProductionServer. Backups go on meanwhile; production servers need no restart.',
    copies: 'Keep the copies of before the upgrade',
    copiesText: 'The log of the step “Backup of the database” names the files. Move them off this server once the first backups have run.',
    start: 'Start Azure Backup Server',
    starting: 'Azure Backup Server is starting. Its window may take a moment.',
    tools: { storage: 'Show suitable disks', agents: 'Show protection agents' },
    showLogs: 'Show log files',
    showReport: 'Show report',
  },
  fr: {
    title: 'Azure Backup Server est installé',
    lead: 'Tout a été installé. Il vous reste quelques tâches.',
    sampleTitle: 'C’était l’exemple',
    sample: 'Rien n’a été installé sur cet ordinateur. Avec le vrai package, voici quelles seraient vos prochaines tâches.',
    installed: 'Installé',
    earlier: 'déjà effectué',
    took: (time) => `Durée de l’installation\u00a0: ${time}.`,
    tasks: 'Reste à faire',
    restart: 'Redémarrer cet ordinateur',
    restartText: 'Certains programmes terminent leur installation au prochain démarrage.',
    restartComesBack:
      'Certains programmes terminent leur installation au prochain démarrage. À l’ouverture de session suivante d’un administrateur, le programme s’ouvrira de nouveau de lui-même sur cette page.',
    storage: 'Ajouter du stockage de sauvegarde',
    storageText:
      'C’est obligatoire, même si toutes les sauvegardes vont vers Azure. Dans la console, ouvrez Gestion > Stockage sur disque et ajoutez un volume.',
    passphrase: 'Conserver la phrase secrète hors de ce serveur',
    passphraseText: (folder) =>
      `Sans elle, personne ne peut restaurer depuis Azure, pas même Microsoft. Elle a été enregistrée dans ${folder}.`,
    vaultFile: 'Supprimer le fichier d’informations d’identification du coffre',
    vaultFileText: (file) => `Il n’est plus nécessaire et donne accès au coffre\u00a0: ${file}.`,
    agents: 'Installer les agents de protection',
    agentsText: 'Chaque ordinateur à protéger a besoin de l’agent. Dans la console, ouvrez Gestion > Serveurs de production.',
    updateAgents: 'Mettre à jour les agents de protection',
    updateAgentsText:
      'Le fichier protection-agents.csv du dossier «\u00a0upgrade\u00a0» recense les serveurs. Dans la console, ouvrez Gestion > Agents, sélectionnez ceux pour lesquels une mise à jour existe et choisissez Mettre à jour. Pour les recenser de nouveau, dans l’interpréteur de commandes d’Azure Backup Server\u00a0: Get-DPMProductionServer. Les sauvegardes continuent\u202f; les serveurs de production n’ont pas à redémarrer.',
    copies: 'Conserver les copies d’avant la mise à niveau',
    copiesText:
      'Le journal de l’étape «\u00a0Sauvegarde de la base de données\u00a0» nomme les fichiers. Déplacez-les hors de ce serveur après les premières sauvegardes.',
    start: 'Démarrer Azure Backup Server',
    starting: 'Azure Backup Server démarre. Sa fenêtre peut mettre un moment à apparaître.',
    tools: { storage: 'Afficher les disques adaptés', agents: 'Afficher les agents de protection' },
    showLogs: 'Afficher les fichiers journaux',
    showReport: 'Afficher le rapport',
  },
});

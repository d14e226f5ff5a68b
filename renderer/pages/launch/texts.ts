import { defineTexts } from '../../../app/texts/texts.ts';

/** Words of the launch page. */
export const launchTexts = defineTexts({
  en: {
    title: 'What would you like to do?',
    lead: 'Set up Azure Backup Server on this computer, or find out first whether it is ready.',
    resume: 'Resume setup',
    resumeInstalling: (product: string, when: string) =>
      `Continue with ${product}. The installation was interrupted on ${when}; finished steps are not repeated.`,
    resumeAnswers: (product: string, when: string) =>
      `Continue with ${product}. Your answers of ${when} are kept; passwords are asked again.`,
    install: 'Install Azure Backup Server',
    installText: 'Verify the download, check this server, answer every question; then it installs by itself.',
    upgrade: 'Upgrade to Azure Backup Server v3',
    upgradeText: (version: string) =>
      `Version ${version} is on this server. Its database and keys are copied first; backups, folders and the vault stay as they are.`,
    installedTitle: 'Azure Backup Server v3 is on this server already',
    installed: (version: string) =>
      `Version ${version} was found, so there is nothing to install or upgrade. To repair or remove it, open “Programs and Features” in Control Panel.`,
    otherTitle: 'Another backup server is on this computer',
    other: (version: string) =>
      `Version ${version} can’t be upgraded to v3: only v2 can. Upgrade it to v2 first, or install v3 on another server.`,
    rightsTitle: 'Setup runs without administrator rights',
    rights:
      'To install or upgrade, and to check everything, it needs them. Windows asks for consent; then this window closes and a new one opens.',
    elevate: 'Restart as administrator',
    sample: 'Try it with the sample package',
    sampleText: 'The same steps with harmless programs. Nothing on this computer is changed.',
    check: 'Check this server',
    checkText: 'See whether this computer meets the requirements. Nothing is installed or changed.',
    facts: 'Check another server from its facts file',
    factsText: 'Open a file that “facts” or “Export” wrote there. Nothing is read from this computer.',
    tools: 'After the installation',
    toolsText: 'Backup storage, protection agents, the connection to Azure, a move to a new server.',
    elsewhereTitle: 'Azure Backup Server can’t be installed on this computer',
    elsewhere: 'It runs on Windows Server only. Here you can walk through the whole setup with the sample package.',
    version: (version: string) => `Version ${version}`,
  },
  fr: {
    title: 'Que souhaitez-vous faire\u202f?',
    lead: 'Installez Azure Backup Server sur cet ordinateur, ou vérifiez d’abord que celui-ci est prêt.',
    resume: 'Reprendre l’installation',
    resumeInstalling: (product, when) =>
      `Continuez avec ${product}. L’installation a été interrompue le ${when}\u202f; les étapes terminées ne sont pas répétées.`,
    resumeAnswers: (product, when) =>
      `Continuez avec ${product}. Vos réponses du ${when} sont conservées\u202f; les mots de passe seront redemandés.`,
    install: 'Installer Azure Backup Server',
    installText: 'Vérifiez le téléchargement et ce serveur, répondez à tout\u202f; l’installation se fait ensuite sans vous.',
    upgrade: 'Mettre à niveau vers Azure Backup Server v3',
    upgradeText: (version) =>
      `La version ${version} se trouve sur ce serveur. Sa base de données et ses clés sont d’abord copiées\u202f; les sauvegardes, les dossiers et le coffre restent inchangés.`,
    installedTitle: 'Azure Backup Server v3 se trouve déjà sur ce serveur',
    installed: (version) =>
      `La version ${version} a été trouvée\u00a0: il n’y a rien à installer ni à mettre à niveau. Pour la réparer ou la supprimer, ouvrez «\u00a0Programmes et fonctionnalités\u00a0» dans le Panneau de configuration.`,
    otherTitle: 'Un autre serveur de sauvegarde se trouve sur cet ordinateur',
    other: (version) =>
      `La version ${version} ne peut pas être mise à niveau vers la v3\u00a0: seule la v2 le peut. Passez d’abord à la v2, ou installez la v3 sur un autre serveur.`,
    rightsTitle: 'Le programme s’exécute sans droits d’administrateur',
    rights:
      'Il lui en faut pour installer ou mettre à niveau, et pour tout vérifier. Windows demande votre accord\u202f; cette fenêtre se ferme ensuite et une nouvelle s’ouvre.',
    elevate: 'Relancer en tant qu’administrateur',
    sample: 'Essayer avec le package d’exemple',
    sampleText: 'Les mêmes étapes avec des programmes inoffensifs. Rien n’est modifié sur cet ordinateur.',
    check: 'Vérifier ce serveur',
    checkText: 'Voyez si cet ordinateur remplit les conditions requises. Rien n’est installé ni modifié.',
    facts: 'Vérifier un autre serveur d’après son fichier de faits',
    factsText: 'Ouvrez un fichier que «\u00a0facts\u00a0» ou «\u00a0Exporter\u00a0» y a écrit. Rien n’est lu sur cet ordinateur.',
    tools: 'Après l’installation',
    toolsText: 'Stockage de sauvegarde, agents de protection, connexion à Azure, passage à un nouveau serveur.',
    elsewhereTitle: 'Azure Backup Server ne peut pas être installé sur cet ordinateur',
    elsewhere: 'Il fonctionne uniquement sous Windows Server. Ici, vous pouvez parcourir toute l’installation avec le package d’exemple.',
    version: (version) => `Version ${version}`,
  },
});

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
    installText: 'Verify and extract the download, check this server, answer every question first, then install without you.',
    sample: 'Try it with the sample package',
    sampleText: 'The same steps with harmless programs. Nothing on this computer is changed outside the folder of the session.',
    check: 'Check this server',
    checkText: 'See whether this computer meets the requirements. Nothing is installed or changed.',
    facts: 'Check another server from its facts file',
    factsText: 'Open a file that “facts” or “Export” wrote on that server. Nothing is read from this computer.',
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
    installText:
      'Vérifiez et extrayez le téléchargement, contrôlez ce serveur, répondez d’abord à toutes les questions\u00a0: l’installation se déroule ensuite sans vous.',
    sample: 'Essayer avec le package d’exemple',
    sampleText:
      'Les mêmes étapes avec des programmes inoffensifs. Rien n’est modifié sur cet ordinateur en dehors du dossier de la session.',
    check: 'Vérifier ce serveur',
    checkText: 'Voyez si cet ordinateur remplit les conditions requises. Rien n’est installé ni modifié.',
    facts: 'Vérifier un autre serveur d’après son fichier de faits',
    factsText:
      'Ouvrez un fichier que «\u00a0facts\u00a0» ou «\u00a0Exporter\u00a0» a écrit sur ce serveur. Rien n’est lu sur cet ordinateur.',
    elsewhereTitle: 'Azure Backup Server ne peut pas être installé sur cet ordinateur',
    elsewhere: 'Il fonctionne uniquement sous Windows Server. Ici, vous pouvez parcourir toute l’installation avec le package d’exemple.',
    version: (version) => `Version ${version}`,
  },
});

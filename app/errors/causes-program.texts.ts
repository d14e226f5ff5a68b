import type { Language } from '../texts/texts.ts';
import type { CauseId } from './cause.ts';
import { because, type WordsOf } from './cause-words.ts';

type Id = Extract<
  CauseId,
  | 'package'
  | 'arguments'
  | 'prerequisites'
  | 'prerequisiteProgram'
  | 'configuration'
  | 'service'
  | 'installer'
  | 'installerSource'
  | 'cancelled'
  | 'crashed'
  | 'endedAtLogOff'
  | 'unexpected'
  | 'advice'
  | 'adjusted'
  | 'leftBehind'
>;

/** Words of the causes that lie in the programs of the package, and of their notes. */
export const programCauseTexts: Readonly<Record<Language, WordsOf<Id>>> = {
  en: {
    package: because(
      'The extracted package is not complete, or a program was not started from it.',
      'Verify the downloaded parts, and extract them again into a fresh folder.',
    ),
    arguments: because(
      'The product refused an answer it was given, or one is missing.',
      'Go back to the page of that answer and change it. The log names it.',
    ),
    prerequisites: because(
      'The product’s own checks found something that the lines of its log name.',
      'Read the lines below, fix what they name, and run the prerequisite checks again.',
    ),
    prerequisiteProgram: because(
      'A program that comes with the product was not installed, and its changes were undone. Often the version in the package is too old, or antivirus stopped it.',
      'Install the program that is named by hand, in its current version.',
      'For the Recovery Services agent: put the current MARSAgentInstaller.exe into the folder MARSAgent of the extracted package.',
    ),
    configuration: because(
      'The program files are there, but they couldn’t be set up. The product can’t go on from there.',
      'Read the lines below: they name the service, account or folder.',
      'Remove Azure Backup Server in Programs and Features, keep nothing of it, and restart.',
    ),
    service: because(
      'A Windows service could not be started or changed.',
      'Look for the service in Event Viewer (System), and check its account and start type.',
    ),
    installer: because(
      'Windows Installer stopped with a problem, and its changes were undone. The first action that returned 3 in the log is where it began.',
      'Read the lines before “Return value 3” (or “return value 3” in the words of Windows’ language).',
      'Check free space, antivirus and rights, then try again.',
    ),
    installerSource: because(
      'Windows Installer could not read or trust the file it was to install.',
      'Extract the package again, into a short local path.',
    ),
    cancelled: because('Somebody, or a program that supervises this server, cancelled it.', 'Try again, and leave its windows open.'),
    crashed: because(
      'The program ended because of a problem of its own, or a library it needs is missing.',
      'Look into Event Viewer (Application) for the time it ended.',
      'Install pending Windows updates, and exclude the folder of the package from antivirus.',
    ),
    endedAtLogOff: because('It ended because the session or Windows ended.', 'Stay signed in until Setup is done; disconnecting is fine.'),
    unexpected: because(
      'The product itself does not know more. Its last lines say what it was doing.',
      'Read the lines below, above all those with “Error” or “Exception”.',
      'Remove Azure Backup Server in Programs and Features if it is listed there, and restart.',
    ),
    advice: because('A recommendation of the product; it goes on.'),
    adjusted: because('The product changes this by itself and goes on.'),
    leftBehind: because(
      'Something of an earlier version was left; the product goes on.',
      'Delete it by hand when the installation is done.',
    ),
  },
  fr: {
    package: because(
      'Le package extrait n’est pas complet, ou un programme n’a pas été lancé depuis celui-ci.',
      'Vérifiez les fichiers téléchargés et extrayez-les à nouveau dans un dossier neuf.',
    ),
    arguments: because(
      'Le produit a refusé une réponse, ou il en manque une.',
      'Revenez à la page de cette réponse et modifiez-la. Le journal la nomme.',
    ),
    prerequisites: because(
      'Les propres vérifications du produit ont trouvé quelque chose que nomment les lignes de son journal.',
      'Lisez les lignes ci-dessous, corrigez ce qu’elles nomment, puis relancez la vérification des conditions préalables.',
    ),
    prerequisiteProgram: because(
      'Un programme fourni avec le produit n’a pas été installé et ses modifications ont été annulées. Souvent, la version du package est trop ancienne, ou un antivirus l’a arrêté.',
      'Installez vous-même le programme indiqué, dans sa version actuelle.',
      'Pour l’agent Recovery Services\u00a0: placez le MARSAgentInstaller.exe actuel dans le dossier MARSAgent du package extrait.',
    ),
    configuration: because(
      'Les fichiers du programme sont là, mais leur configuration n’a pas abouti. Le produit ne sait pas reprendre à cet endroit.',
      'Lisez les lignes ci-dessous\u00a0: elles nomment le service, le compte ou le dossier.',
      'Supprimez Azure Backup Server dans Programmes et fonctionnalités, n’en conservez rien, et redémarrez.',
    ),
    service: because(
      'Un service Windows n’a pas pu être démarré ou modifié.',
      'Cherchez ce service dans l’Observateur d’événements (Système), et vérifiez son compte et son type de démarrage.',
    ),
    installer: because(
      'Windows Installer s’est arrêté sur un problème et a annulé ses modifications. La première action qui a renvoyé 3 dans le journal est celle qui n’a pas abouti.',
      'Lisez les lignes qui précèdent «\u00a0valeur renvoyée 3\u00a0» (ou «\u00a0return value 3\u00a0»).',
      'Vérifiez l’espace libre, l’antivirus et les droits, puis réessayez.',
    ),
    installerSource: because(
      'Windows Installer n’a pas pu lire le fichier à installer, ou ne lui fait pas confiance.',
      'Extrayez à nouveau le package, dans un chemin local court.',
    ),
    cancelled: because('Quelqu’un, ou un programme qui surveille ce serveur, l’a annulé.', 'Réessayez, et laissez ses fenêtres ouvertes.'),
    crashed: because(
      'Le programme s’est arrêté sur un problème interne, ou une bibliothèque dont il a besoin manque.',
      'Consultez l’Observateur d’événements (Application) à l’heure où il s’est terminé.',
      'Installez les mises à jour Windows en attente et excluez le dossier du package de l’antivirus.',
    ),
    endedAtLogOff: because(
      'Il s’est terminé parce que la session ou Windows s’est terminé.',
      'Gardez la session ouverte jusqu’à la fin de l’installation\u00a0; vous pouvez vous déconnecter sans la fermer.',
    ),
    unexpected: because(
      'Le produit lui-même n’en sait pas davantage. Ses lignes avant le problème disent ce qu’il faisait.',
      'Lisez les lignes ci-dessous, surtout celles qui contiennent «\u00a0Error\u00a0» ou «\u00a0Exception\u00a0».',
      'Supprimez Azure Backup Server dans Programmes et fonctionnalités s’il y figure, et redémarrez.',
    ),
    advice: because('Une recommandation du produit\u00a0; il continue.'),
    adjusted: because('Le produit le modifie de lui-même et continue.'),
    leftBehind: because(
      'Il reste quelque chose d’une version antérieure\u00a0; le produit continue.',
      'Supprimez-le vous-même une fois l’installation terminée.',
    ),
  },
};

import { secretName, topicName } from '../answers/names.texts.ts';
import type { FailureCode } from '../failure.ts';
import type { FailureSentences } from '../failure-words.ts';
import { formatList, formatNumber } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { evidenceFailureTexts } from './evidence-failures.texts.ts';
import { exitSentences, nameOfStep, titleOfCheck } from './named-in-failures.ts';
import { stopTexts } from './stop.texts.ts';
import { trustFailureTexts } from './trust-failures.texts.ts';

type Code = Extract<FailureCode, `run.${string}`>;

/** Words of the failures that can end a run. */
export const runFailureTexts: Readonly<Record<Language, FailureSentences<Code>>> = {
  en: {
    ...evidenceFailureTexts.en,
    ...trustFailureTexts.en,
    'run.answerMissing': ({ topic }) => [`A question is still open: ${topicName(topic, 'en')}.`, 'Go back to that page and answer it.'],
    'run.secretMissing': ({ secret }) => [
      `A password is needed again: ${secretName(secret, 'en')}.`,
      'Passwords are never saved. Go back to that page and enter it; a command reads it on standard input or from the file of --secrets.',
    ],
    'run.passwordTooShort': ({ minimum }) => [
      `The password of the local accounts is shorter than the policy of this computer asks for (at least ${formatNumber(minimum, 'en')} characters).`,
      'Enter a longer one on the page “Security Settings”, or give a longer accountPassword.',
    ],
    'run.checksBlock': ({ checks }) => [
      `The server doesn’t meet the requirements yet: ${formatList(
        checks.map((name) => titleOfCheck(name, 'en')),
        'en',
      )}.`,
      'Go back to the checks, fix what is listed, and check again.',
    ],
    'run.nothingToUpgrade': ({ product }) => [
      'There is no backup server on this computer that could be upgraded.',
      `Install ${product} instead.`,
    ],
    'run.programMissing': ({ program }) => [`${program} isn’t in the extracted package.`, 'Extract the package again.'],
    'run.programChanged': ({ program }) => [
      `${program} has changed since it was extracted, so it was not started.`,
      'Check the server for malware.',
      'Extract the package again, into a folder that only administrators can write to.',
    ],
    'run.programNotStarted': ({ program, reason }) => [
      `Windows didn’t start ${program} (${reason}).`,
      'Check that antivirus or a policy doesn’t block it, then try again.',
    ],
    'run.exitCode': (failure) => exitSentences(failure, 'en'),
    'run.programKilled': ({ program, signal }) => [
      `${program} was ended from outside (${signal}).`,
      'Check whether antivirus or an administrator ended it, then try again.',
    ],
    'run.programHangs': ({ program, minutes, windows = [] }) => [
      `${program} showed no sign of life for ${String(minutes)} minutes and was ended.`,
      ...(windows.length === 0
        ? ['Look for a window it may be waiting behind.']
        : windows.map(({ title, text }) => `It was waiting in the window “${title}”${text === '' ? '.' : `: ${text}`}`)),
      'Restart the server, then try again.',
    ],
    'run.programStillRuns': ({ program, pid }) => [
      `${program} of the interrupted installation still runs (process ${String(pid)}).`,
      'Wait until it has ended, then continue. If it waits behind a window, answer that window.',
    ],
    'run.installerBusy': ({ minutes }) => [
      `Windows Installer worked on another installation for ${String(minutes)} minutes, so this step was not begun.`,
      'Wait until that installation has ended. If none goes on, restart the server. Then try again.',
    ],
    'run.secretFileDiffers': ({ path }) => [
      `${path} holds another passphrase already, and was left as it is.`,
      'If this server was set up before, enter the passphrase in that file: only that one restores its backups.',
      'Otherwise choose another folder for the passphrase.',
    ],
    'run.secretFileLeft': ({ path }) => [
      `${path} holds a password and could not be removed.`,
      'Delete this file. If another program has it open, such as antivirus, close that program first.',
      'Then try again: nothing is installed twice.',
    ],
    'run.notConnected': ({ patterns }) => [
      `Azure can’t be reached: ${patterns.join(', ')}.`,
      'Allow these addresses in the firewall or proxy, or enter a proxy server, then test the connection again.',
    ],
    'run.journalUnwritable': ({ path, reason }) => [
      `The journal ${path} can’t be written (${reason}), so nothing was started.`,
      'Free space on that drive or check its permissions, then try again.',
    ],
    'run.journalDamaged': ({ path, line }) => [
      `Line ${String(line)} of the journal ${path} was changed after it was written.`,
      'Keep the file for support and start a new installation: what is already installed is found again.',
    ],
    'run.journalNewer': ({ path }) => [`The journal ${path} was written by a newer version of this program.`, 'Use that version to go on.'],
    'run.locked': ({ pid }) => [`An installation is already going on (process ${String(pid)}).`, 'Wait until it has ended.'],
    'run.tooManyResumes': ({ times }) => [
      `The installation was interrupted ${String(times)} times without a step being finished in between.`,
      'Look into the log of the step that runs, and into the event log of Windows, for what ends it.',
      'Then continue: this count begins anew.',
    ],
    'run.versionChanged': ({ began, now }) => [
      `This installation was begun with version ${began} of this program; this is version ${now}.`,
      'Use that version to go on.',
      'Or start a new installation: what is already installed is found again.',
    ],
    'run.productChanged': ({ began, now }) => [
      `The interrupted installation is of another product (${began}, not ${now}).`,
      'Continue the interrupted one, or discard it and start a new one.',
    ],
    'run.cannotBeLeft': ({ step, reason }) => [stopTexts.en.stayText[reason](nameOfStep(step, 'en')), 'Wait until this part is done.'],
    'run.nothingToResume': ({ state }) => [`There is no interrupted installation in ${state}.`, 'Start a new one.'],
  },
  fr: {
    ...evidenceFailureTexts.fr,
    ...trustFailureTexts.fr,
    'run.answerMissing': ({ topic }) => [
      `Une question reste ouverte\u00a0: ${topicName(topic, 'fr')}.`,
      'Revenez à cette page et répondez-y.',
    ],
    'run.secretMissing': ({ secret }) => [
      `Un mot de passe doit être saisi à nouveau\u00a0: ${secretName(secret, 'fr')}.`,
      'Les mots de passe ne sont jamais enregistrés. Revenez à cette page et saisissez-le\u202f; une commande le lit sur l’entrée standard ou dans le fichier de --secrets.',
    ],
    'run.passwordTooShort': ({ minimum }) => [
      `Le mot de passe des comptes locaux est plus court que ne l’exige la stratégie de cet ordinateur (au moins ${formatNumber(minimum, 'fr')} caractères).`,
      'Saisissez-en un plus long sur la page «\u00a0Paramètres de sécurité\u00a0», ou donnez un accountPassword plus long.',
    ],
    'run.checksBlock': ({ checks }) => [
      `Le serveur ne remplit pas encore les conditions préalables\u00a0: ${formatList(
        checks.map((name) => titleOfCheck(name, 'fr')),
        'fr',
      )}.`,
      'Revenez aux vérifications, corrigez ce qui est indiqué, puis vérifiez à nouveau.',
    ],
    'run.nothingToUpgrade': ({ product }) => [
      'Aucun serveur de sauvegarde de cet ordinateur ne peut être mis à niveau.',
      `Installez plutôt ${product}.`,
    ],
    'run.programMissing': ({ program }) => [`${program} ne se trouve pas dans le package extrait.`, 'Extrayez à nouveau le package.'],
    'run.programChanged': ({ program }) => [
      `${program} a changé depuis son extraction\u202f; il n’a donc pas été démarré.`,
      'Recherchez des logiciels malveillants sur le serveur.',
      'Extrayez à nouveau le package, dans un dossier où seuls les administrateurs peuvent écrire.',
    ],
    'run.programNotStarted': ({ program, reason }) => [
      `Windows n’a pas démarré ${program} (${reason}).`,
      'Vérifiez qu’aucun antivirus ni aucune stratégie ne le bloque, puis réessayez.',
    ],
    'run.exitCode': (failure) => exitSentences(failure, 'fr'),
    'run.programKilled': ({ program, signal }) => [
      `${program} a été arrêté de l’extérieur (${signal}).`,
      'Vérifiez si un antivirus ou un administrateur l’a arrêté, puis réessayez.',
    ],
    'run.programHangs': ({ program, minutes, windows = [] }) => [
      `${program} n’a donné aucun signe de vie pendant ${String(minutes)} minutes et a été arrêté.`,
      ...(windows.length === 0
        ? ['Cherchez une fenêtre derrière laquelle il attend peut-être.']
        : windows.map(({ title, text }) => `Il attendait dans la fenêtre «\u00a0${title}\u00a0»${text === '' ? '.' : `\u00a0: ${text}`}`)),
      'Redémarrez le serveur, puis réessayez.',
    ],
    'run.programStillRuns': ({ program, pid }) => [
      `${program} de l’installation interrompue s’exécute encore (processus ${String(pid)}).`,
      'Attendez qu’il soit terminé, puis continuez. S’il attend derrière une fenêtre, répondez à cette fenêtre.',
    ],
    'run.installerBusy': ({ minutes }) => [
      `Windows Installer a travaillé à une autre installation pendant ${String(minutes)} minutes\u00a0: cette étape n’a pas commencé.`,
      'Attendez que cette installation soit terminée. Si aucune n’est en cours, redémarrez le serveur. Puis réessayez.',
    ],
    'run.secretFileDiffers': ({ path }) => [
      `${path} contient déjà une autre phrase secrète et n’a pas été modifié.`,
      'Si ce serveur a déjà été installé, saisissez la phrase secrète de ce fichier\u00a0: elle seule restaure ses sauvegardes.',
      'Sinon, choisissez un autre dossier pour la phrase secrète.',
    ],
    'run.secretFileLeft': ({ path }) => [
      `${path} contient un mot de passe et n’a pas pu être supprimé.`,
      'Supprimez ce fichier. Si un autre programme le tient ouvert, un antivirus par exemple, fermez d’abord ce programme.',
      'Puis réessayez\u00a0: rien n’est installé deux fois.',
    ],
    'run.notConnected': ({ patterns }) => [
      `Azure est injoignable\u00a0: ${patterns.join(', ')}.`,
      'Autorisez ces adresses dans le pare-feu ou le proxy, ou indiquez un serveur proxy, puis testez à nouveau la connexion.',
    ],
    'run.journalUnwritable': ({ path, reason }) => [
      `Le registre des étapes ${path} ne peut pas être écrit (${reason})\u202f; rien n’a donc été démarré.`,
      'Libérez de l’espace sur ce lecteur ou vérifiez ses autorisations, puis réessayez.',
    ],
    'run.journalDamaged': ({ path, line }) => [
      `La ligne ${String(line)} du registre des étapes ${path} a été modifiée après son écriture.`,
      'Conservez le fichier pour le support et lancez une nouvelle installation\u00a0: ce qui est déjà installé sera retrouvé.',
    ],
    'run.journalNewer': ({ path }) => [
      `Le registre des étapes ${path} a été écrit par une version plus récente de ce programme.`,
      'Utilisez cette version pour continuer.',
    ],
    'run.locked': ({ pid }) => [`Une installation est déjà en cours (processus ${String(pid)}).`, 'Attendez qu’elle soit terminée.'],
    'run.tooManyResumes': ({ times }) => [
      `L’installation a été interrompue ${String(times)} fois sans qu’une étape ne se termine entre-temps.`,
      'Cherchez ce qui l’interrompt dans le journal de l’étape en cours et dans l’observateur d’événements de Windows.',
      'Puis continuez\u00a0: le décompte repart de zéro.',
    ],
    'run.versionChanged': ({ began, now }) => [
      `Cette installation a été commencée avec la version ${began} de ce programme\u202f; celle-ci est la version ${now}.`,
      'Utilisez cette version-là pour continuer.',
      'Ou lancez une nouvelle installation\u00a0: ce qui est déjà installé sera retrouvé.',
    ],
    'run.productChanged': ({ began, now }) => [
      `L’installation interrompue concerne un autre produit (${began}, et non ${now}).`,
      'Continuez celle qui a été interrompue, ou abandonnez-la et lancez-en une nouvelle.',
    ],
    'run.cannotBeLeft': ({ step, reason }) => [stopTexts.fr.stayText[reason](nameOfStep(step, 'fr')), 'Attendez la fin de cette phase.'],
    'run.nothingToResume': ({ state }) => [`Aucune installation interrompue dans ${state}.`, 'Lancez-en une nouvelle.'],
  },
};

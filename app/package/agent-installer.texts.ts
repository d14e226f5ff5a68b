import type { Language } from '../texts/texts.ts';
import { defineTexts } from '../texts/texts.ts';
import type { AgentInstaller } from './agent-installer.ts';

type Refusal = Exclude<AgentInstaller['verdict'], 'accepted'>;

const agentInstallerTexts = defineTexts({
  en: {
    accepted: (version: string, packaged: string | null) =>
      packaged === null ? `Version ${version}` : `Version ${version}; the package has ${packaged}`,
    missing: 'There is no file at this path.',
    notFile: 'This is a folder. Choose the installer itself.',
    changed: 'This file was changed after Microsoft signed it. Download it again.',
    notSigned: 'Nobody signed this file. Take the installer from https://aka.ms/azurebackup_agent.',
    otherSigner: 'This file isn’t signed by Microsoft. Take the installer from https://aka.ms/azurebackup_agent.',
    unknown: 'Windows couldn’t tell who signed this file. Check that Windows PowerShell starts on this server.',
    otherProduct: 'This isn’t the installer of the Azure Recovery Services agent.',
    tooOld: (version: string, minimum: string) =>
      `Version ${version} can’t read the vault credentials of today; it takes ${minimum} or later.`,
    olderThanPackaged: (version: string, packaged: string) =>
      `Version ${version} is older than the agent of the package (${packaged}). Leave the field empty to use that one.`,
  },
  fr: {
    accepted: (version, packaged) =>
      packaged === null ? `Version ${version}` : `Version ${version}\u202f; celle du package est ${packaged}`,
    missing: 'Il n’y a aucun fichier à cet emplacement.',
    notFile: 'C’est un dossier. Choisissez le programme d’installation lui-même.',
    changed: 'Ce fichier a été modifié après sa signature par Microsoft. Téléchargez-le à nouveau.',
    notSigned: 'Ce fichier n’est pas signé. Prenez le programme d’installation sur https://aka.ms/azurebackup_agent.',
    otherSigner: 'Ce fichier n’est pas signé par Microsoft. Prenez le programme d’installation sur https://aka.ms/azurebackup_agent.',
    unknown: 'Windows n’a pas pu dire qui a signé ce fichier. Vérifiez que Windows PowerShell démarre sur ce serveur.',
    otherProduct: 'Ce n’est pas le programme d’installation de l’agent Azure Recovery Services.',
    tooOld: (version, minimum) =>
      `La version ${version} ne lit pas les informations d’identification de coffre actuelles\u202f; il faut la version ${minimum} ou ultérieure.`,
    olderThanPackaged: (version, packaged) =>
      `La version ${version} est plus ancienne que l’agent du package (${packaged}). Laissez le champ vide pour utiliser celui-ci.`,
  },
});

/** What is said of an installer that was named, whether it is taken or not. */
export function agentInstallerWords(look: AgentInstaller, language: Language): string {
  const words = agentInstallerTexts[language];
  const [version, packaged] = [look.version ?? '', look.packaged];
  const refused: Readonly<Record<Refusal, string>> = {
    ...words,
    tooOld: words.tooOld(version, look.minimum),
    olderThanPackaged: words.olderThanPackaged(version, packaged ?? ''),
  };
  return look.verdict === 'accepted' ? words.accepted(version, packaged) : refused[look.verdict];
}

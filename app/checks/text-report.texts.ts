import { defineTexts } from '../texts/texts.ts';

/** Words of the text report. */
export const textReportTexts = defineTexts({
  en: {
    heading: (product: string, version: string, rules: string) => `Prerequisite checks for ${product} ${version} (rules ${rules})`,
    sample: 'Sample: the facts are made up, no server was checked.',
    server: (name: string, system: string) => `Server: ${name}, ${system}`,
    unknownName: 'name unknown',
    unknownSystem: 'system unknown',
    gathered: (time: string) => `Facts gathered on this computer at ${time}.`,
    fromFile: (name: string, time: string) => `Facts file of ${name}, gathered at ${time}. Nothing was read from this computer.`,
    redacted: 'Names of hosts, domains and users are replaced by placeholders.',
    required: (required: string) => `required: ${required}`,
    command: { powershell: 'PowerShell', cmd: 'Command prompt', tsql: 'SQL' },
    changes: (time: string) => `Since the run of ${time}:`,
    noChanges: 'nothing changed',
    change: { fixed: 'Fixed', regressed: 'New problem', changed: 'Changed', added: 'New check', removed: 'No longer checked' },
  },
  fr: {
    heading: (product: string, version: string, rules: string) =>
      `Vérification des conditions préalables pour ${product} ${version} (règles ${rules})`,
    sample: 'Exemple\u00a0: les faits sont fictifs, aucun serveur n’a été vérifié.',
    server: (name: string, system: string) => `Serveur\u00a0: ${name}, ${system}`,
    unknownName: 'nom inconnu',
    unknownSystem: 'système inconnu',
    gathered: (time: string) => `Faits recueillis sur cet ordinateur le ${time}.`,
    fromFile: (name: string, time: string) => `Fichier de faits de ${name}, recueillis le ${time}. Rien n’a été lu sur cet ordinateur.`,
    redacted: 'Les noms d’hôtes, de domaines et d’utilisateurs sont remplacés par des substituts.',
    required: (required: string) => `requis\u00a0: ${required}`,
    command: { powershell: 'PowerShell', cmd: 'Invite de commandes', tsql: 'SQL' },
    changes: (time: string) => `Depuis la vérification du ${time}\u00a0:`,
    noChanges: 'rien n’a changé',
    change: {
      fixed: 'Résolu',
      regressed: 'Nouveau problème',
      changed: 'Modifié',
      added: 'Nouvelle vérification',
      removed: 'N’est plus vérifié',
    },
  },
});

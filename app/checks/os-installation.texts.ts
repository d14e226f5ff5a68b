import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

const names: Readonly<Record<'en' | 'fr', Readonly<Record<string, string>>>> = {
  en: { server: 'Desktop Experience', serverCore: 'Server Core', hyperVServer: 'Hyper-V Server', client: 'Windows for clients' },
  fr: {
    server: 'Expérience utilisateur',
    serverCore: 'Server Core',
    hyperVServer: 'Hyper-V Server',
    client: 'Windows pour postes clients',
  },
};

/** Words of {@link osInstallation}. */
export const osInstallationTexts = defineCheckTexts({
  en: {
    title: 'Server with Desktop Experience',
    why: 'Setup and the console need the desktop, which Server Core and Hyper-V Server don’t have.',
    found: (values) => nameOf(textOf(values, 'found'), 'en'),
    required: () => 'Desktop Experience',
    problem: (values) => `Azure Backup Server can’t be installed on ${nameOf(textOf(values, 'found'), 'en')}.`,
    remedy: () => [
      'Install Windows Server with Desktop Experience; an existing installation can’t be changed into one.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Serveur avec Expérience utilisateur',
    why: 'Le programme d’installation et la console ont besoin du bureau, absent de Server Core et de Hyper-V Server.',
    found: (values) => nameOf(textOf(values, 'found'), 'fr'),
    required: () => 'Expérience utilisateur',
    problem: (values) => `Impossible d’installer Azure Backup Server sur ${nameOf(textOf(values, 'found'), 'fr')}.`,
    remedy: () => [
      'Installez Windows Server avec Expérience utilisateur\u202f; une installation existante ne peut pas être convertie.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

function nameOf(installation: string, language: 'en' | 'fr'): string {
  return names[language][installation] ?? installation;
}

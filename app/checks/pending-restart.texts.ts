import { formatList } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    componentServicing: 'Windows components',
    windowsUpdate: 'Windows Update',
    computerRename: 'a new computer name',
    domainJoin: 'joining a domain',
    configurationManager: 'Configuration Manager',
  },
  fr: {
    componentServicing: 'composants Windows',
    windowsUpdate: 'Windows Update',
    computerRename: 'nouveau nom d’ordinateur',
    domainJoin: 'jonction à un domaine',
    configurationManager: 'Configuration Manager',
  },
};

/** Words of {@link pendingRestart}. */
export const pendingRestartTexts = defineCheckTexts({
  en: {
    title: 'No restart pending',
    why: 'A pending restart stops SQL Server setup and the backup server’s own setup half-way.',
    found: (values) => sourcesOf(values, 'en', 'none'),
    required: () => 'none',
    problem: (values) => `A restart is pending on this computer for: ${sourcesOf(values, 'en', '')}.`,
    remedy: () => ['Restart the computer.', 'Start this program again, then check again.'],
  },
  fr: {
    title: 'Aucun redémarrage en attente',
    why: 'Un redémarrage en attente arrête à mi-chemin l’installation de SQL Server et celle du serveur de sauvegarde.',
    found: (values) => sourcesOf(values, 'fr', 'aucun'),
    required: () => 'aucun',
    problem: (values) => `Un redémarrage est en attente sur cet ordinateur pour\u00a0: ${sourcesOf(values, 'fr', '')}.`,
    remedy: () => ['Redémarrez l’ordinateur.', 'Démarrez à nouveau ce programme, puis vérifiez à nouveau.'],
  },
});

/** The sources by their names, and what they name in brackets. */
function sourcesOf(values: CheckValues, language: Language, none: string): string {
  const sources = listOf(values, 'sources').map((source) => names[language][source] ?? source);
  const details = listOf(values, 'names');
  if (sources.length === 0) return none;
  return details.length === 0 ? formatList(sources, language) : `${formatList(sources, language)} (${details.join(', ')})`;
}

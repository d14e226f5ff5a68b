import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { flagOf, listOf } from './check-values.ts';

/** Words of {@link newInstanceTools}. */
export const newInstanceToolsTexts = defineCheckTexts({
  en: {
    title: 'Tools for the new instance',
    why: 'Setup looks for tools of SQL Server that the installation of a new instance may not bring.',
    found: (values) => formatList(listOf(values, 'found'), 'en') || 'not installed',
    required: () => 'SQL Server Management Studio and sqlcmd',
    problem: (values) =>
      `Not installed on this server: ${formatList(listOf(values, 'missing'), 'en')}. Setup may stop for it (ID 4311 or 846), and only after SQL Server is installed.`,
    remedy: (values) => [
      ...(flagOf(values, 'studioMissing') ? ['Install SQL Server Management Studio from https://aka.ms/ssms before you begin.'] : []),
      ...(flagOf(values, 'sqlcmdMissing')
        ? ['Install “Microsoft Command Line Utilities for SQL Server” and its ODBC driver before you begin.']
        : []),
      'If setup stops for a tool, install it, then try again: what is installed by then stays.',
    ],
  },
  fr: {
    title: 'Outils pour la nouvelle instance',
    why: 'L’installation cherche des outils de SQL Server qu’une nouvelle instance n’apporte pas forcément.',
    found: (values) => formatList(listOf(values, 'found'), 'fr') || 'non installés',
    required: () => 'SQL Server Management Studio et sqlcmd',
    problem: (values) =>
      `Non installé sur ce serveur\u00a0: ${formatList(listOf(values, 'missing'), 'fr')}. L’installation peut s’arrêter pour cette raison (ID 4311 ou 846), et seulement une fois SQL Server installé.`,
    remedy: (values) => [
      ...(flagOf(values, 'studioMissing') ? ['Installez SQL Server Management Studio depuis https://aka.ms/ssms avant de commencer.'] : []),
      ...(flagOf(values, 'sqlcmdMissing')
        ? ['Installez «\u00a0Microsoft Command Line Utilities for SQL Server\u00a0» et son pilote ODBC avant de commencer.']
        : []),
      'Si l’installation s’arrête pour un outil, installez-le, puis réessayez\u00a0: ce qui est déjà installé reste en place.',
    ],
  },
});

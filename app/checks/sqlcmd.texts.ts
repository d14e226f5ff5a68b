import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlcmd}. */
export const sqlcmdTexts = defineCheckTexts({
  en: {
    title: 'sqlcmd',
    why: 'Setup runs its SQL scripts with it. Newer releases of SQL Server don’t bring it.',
    found: (values) => textOf(values, 'found') || 'not installed',
    required: () => 'installed',
    problem: () => 'The command-line tool sqlcmd isn’t installed on this server.',
    remedy: () => ['Install “Microsoft Command Line Utilities for SQL Server” and its ODBC driver.', 'Then check again.'],
  },
  fr: {
    title: 'sqlcmd',
    why: 'L’installation exécute ses scripts SQL avec cet outil. Les versions récentes de SQL Server ne le fournissent plus.',
    found: (values) => textOf(values, 'found') || 'non installé',
    required: () => 'installé',
    problem: () => 'L’outil en ligne de commande sqlcmd n’est pas installé sur ce serveur.',
    remedy: () => [
      'Installez «\u00a0Microsoft Command Line Utilities for SQL Server\u00a0» et son pilote ODBC.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link sqlManagementStudio}. */
export const sqlManagementStudioTexts = defineCheckTexts({
  en: {
    title: 'SQL Server Management Studio',
    why: 'Setup looks for the management tools, which newer releases of SQL Server don’t bring.',
    found: (values) => textOf(values, 'found') || 'not installed',
    required: () => 'installed',
    problem: () => 'SQL Server Management Studio isn’t installed on this server.',
    remedy: () => ['Install SQL Server Management Studio from https://aka.ms/ssms.', 'Then check again.'],
  },
  fr: {
    title: 'SQL Server Management Studio',
    why: 'L’installation cherche les outils de gestion, que les versions récentes de SQL Server ne fournissent plus.',
    found: (values) => textOf(values, 'found') || 'non installé',
    required: () => 'installé',
    problem: () => 'SQL Server Management Studio n’est pas installé sur ce serveur.',
    remedy: () => ['Installez SQL Server Management Studio depuis https://aka.ms/ssms.', 'Vérifiez ensuite à nouveau.'],
  },
});

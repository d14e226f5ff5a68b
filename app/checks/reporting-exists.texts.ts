import { defineCheckTexts } from './check-text.ts';
import { listOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link reportingExists}. */
export const reportingExistsTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services instance',
    why: 'The reports of the backup server are published there. Since SQL Server 2017 it is installed apart from SQL Server.',
    found: (values) => namesOf(values, 'none'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `There is no Reporting Services instance ${textOf(values, 'required')} on this computer. Found: ${namesOf(values, 'none')}.`,
    remedy: () => [
      'Install SQL Server Reporting Services of the same release as the instance, or choose one that exists.',
      'Configure it, then check again.',
    ],
  },
  fr: {
    title: 'Instance Reporting Services',
    why: 'Les rapports du serveur de sauvegarde y sont publiés. Depuis SQL Server 2017, elle s’installe séparément de SQL Server.',
    found: (values) => namesOf(values, 'aucune'),
    required: (values) => textOf(values, 'required'),
    problem: (values) =>
      `Il n’y a pas d’instance Reporting Services ${textOf(values, 'required')} sur cet ordinateur. Trouvé\u00a0: ${namesOf(values, 'aucune')}.`,
    remedy: () => [
      'Installez SQL Server Reporting Services de la même version que l’instance, ou choisissez une instance existante.',
      'Configurez-la, puis vérifiez à nouveau.',
    ],
  },
});

function namesOf(values: CheckValues, none: string): string {
  const names = listOf(values, 'found');
  return names.length === 0 ? none : names.join(', ');
}

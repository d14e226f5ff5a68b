import { formatBytes } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';

/** Words of {@link memory}. */
export const memoryTexts = defineCheckTexts({
  en: {
    title: 'Memory',
    why: 'With less memory, backups and the database slow each other down.',
    found: (values) => formatBytes(Number(values['found']), 'en'),
    required: (values) => formatBytes(Number(values['required']), 'en'),
    problem: (values) =>
      `This server has ${formatBytes(Number(values['found']), 'en')} of memory; ${formatBytes(Number(values['required']), 'en')} is recommended.`,
    remedy: () => ['Add memory to the server, or give the virtual machine more.', 'Then check again.'],
  },
  fr: {
    title: 'Mémoire',
    why: 'Avec moins de mémoire, les sauvegardes et la base de données se ralentissent mutuellement.',
    found: (values) => formatBytes(Number(values['found']), 'fr'),
    required: (values) => formatBytes(Number(values['required']), 'fr'),
    problem: (values) =>
      `Ce serveur dispose de ${formatBytes(Number(values['found']), 'fr')} de mémoire\u202f; ${formatBytes(Number(values['required']), 'fr')} sont recommandés.`,
    remedy: () => ['Ajoutez de la mémoire au serveur, ou attribuez-en davantage à la machine virtuelle.', 'Vérifiez ensuite à nouveau.'],
  },
});

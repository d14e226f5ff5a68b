import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link elevation}. */
export const elevationTexts = defineCheckTexts({
  en: {
    title: 'Administrator',
    why: 'Installing changes services, the registry and protected folders.',
    found: (values) => (flagOf(values, 'found') ? 'administrator' : 'without administrator rights'),
    required: () => 'administrator',
    problem: () => 'This program doesn’t run as administrator.',
    remedy: () => ['Close this program, then start it with “Run as administrator”.'],
  },
  fr: {
    title: 'Administrateur',
    why: 'L’installation modifie des services, le Registre et des dossiers protégés.',
    found: (values) => (flagOf(values, 'found') ? 'administrateur' : 'sans droits d’administrateur'),
    required: () => 'administrateur',
    problem: () => 'Ce programme ne s’exécute pas en tant qu’administrateur.',
    remedy: () => ['Fermez ce programme, puis démarrez-le avec «\u00a0Exécuter en tant qu’administrateur\u00a0».'],
  },
});

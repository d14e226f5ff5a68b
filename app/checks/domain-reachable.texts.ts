import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link domainReachable}. */
export const domainReachableTexts = defineCheckTexts({
  en: {
    title: 'Domain controller answers',
    why: 'Setup creates accounts and groups, for which it asks a domain controller.',
    found: (values) => (textOf(values, 'code') === '' ? 'answers' : `no answer (${textOf(values, 'code')})`),
    required: () => 'a domain controller answers',
    problem: (values) => `No domain controller of ${textOf(values, 'domain')} answers.`,
    remedy: () => [
      'Check the network and that this server asks the domain’s own DNS servers. The command looks for a domain controller and names what stops it.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Réponse d’un contrôleur de domaine',
    why: 'L’installation crée des comptes et des groupes et interroge pour cela un contrôleur de domaine.',
    found: (values) => (textOf(values, 'code') === '' ? 'répond' : `pas de réponse (${textOf(values, 'code')})`),
    required: () => 'un contrôleur de domaine répond',
    problem: (values) => `Aucun contrôleur du domaine ${textOf(values, 'domain')} ne répond.`,
    remedy: () => [
      'Vérifiez le réseau et que ce serveur interroge les serveurs DNS du domaine. La commande cherche un contrôleur de domaine et indique ce qui l’en empêche.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { numberOf } from './check-values.ts';

/** Words of {@link reportingTls}. */
export const reportingTlsTexts = defineCheckTexts({
  en: {
    title: 'Reporting Services without TLS',
    why: 'Setup talks to Reporting Services by HTTP on port 80 and switches TLS off.',
    found: (values) => (numberOf(values, 'found') === 0 ? 'not asked for' : `asked for (level ${String(numberOf(values, 'found'))})`),
    required: () => 'not asked for',
    problem: () => 'Reporting Services asks for TLS; setup will switch it off.',
    remedy: () => [
      'In Report Server Configuration Manager, remove the HTTPS bindings of both addresses and keep the HTTP ones on port 80.',
      'Then check again.',
    ],
  },
  fr: {
    title: 'Reporting Services sans TLS',
    why: 'L’installation communique avec Reporting Services en HTTP sur le port 80 et désactive TLS.',
    found: (values) => (numberOf(values, 'found') === 0 ? 'non exigé' : `exigé (niveau ${String(numberOf(values, 'found'))})`),
    required: () => 'non exigé',
    problem: () => 'Reporting Services exige TLS\u202f; l’installation le désactivera.',
    remedy: () => [
      'Dans le Gestionnaire de configuration du serveur de rapports, supprimez les liaisons HTTPS des deux adresses et gardez celles en HTTP sur le port 80.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link firewall}. */
export const firewallTexts = defineCheckTexts({
  en: {
    title: 'Windows Firewall service',
    why: 'Setup adds its firewall rules through this service and stops where it doesn’t run. The firewall itself may be off.',
    found: (values) => (flagOf(values, 'found') ? 'running' : 'stopped'),
    required: () => 'running',
    problem: () => 'The service “Windows Defender Firewall” (MpsSvc) doesn’t run.',
    remedy: () => ['To start the service, run the command as administrator, or remove the policy that turns it off.', 'Then check again.'],
  },
  fr: {
    title: 'Service Pare-feu Windows',
    why: 'Le programme d’installation ajoute ses règles par ce service et s’arrête s’il ne fonctionne pas. Le pare-feu lui-même peut être désactivé.',
    found: (values) => (flagOf(values, 'found') ? 'en cours d’exécution' : 'arrêté'),
    required: () => 'en cours d’exécution',
    problem: () => 'Le service «\u00a0Pare-feu Windows Defender\u00a0» (MpsSvc) ne fonctionne pas.',
    remedy: () => [
      'Pour démarrer le service, exécutez la commande en tant qu’administrateur, ou supprimez la stratégie qui le désactive.',
      'Vérifiez ensuite à nouveau.',
    ],
  },
});

import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link agentRegistration}. */
export const agentRegistrationTexts = defineCheckTexts({
  en: {
    title: 'Registration with a vault',
    why: 'A server that is registered with a vault can’t be registered again.',
    found: (values) => textOf(values, 'found') || 'not registered',
    required: () => 'not registered',
    problem: (values) => `This server is already registered with the vault ${textOf(values, 'found')}.`,
    remedy: () => [
      'If its backups aren’t needed any more, delete the server from the vault: Backup Infrastructure > Backup Management Servers, or Protected Servers.',
      'Uninstall the Azure Recovery Services agent, restart, then check again.',
    ],
  },
  fr: {
    title: 'Inscription auprès d’un coffre',
    why: 'Un serveur inscrit auprès d’un coffre ne peut pas être inscrit une seconde fois.',
    found: (values) => textOf(values, 'found') || 'non inscrit',
    required: () => 'non inscrit',
    problem: (values) => `Ce serveur est déjà inscrit auprès du coffre ${textOf(values, 'found')}.`,
    remedy: () => [
      'Si ses sauvegardes ne sont plus nécessaires, supprimez le serveur du coffre\u00a0: Infrastructure de sauvegarde > Serveurs de gestion des sauvegardes, ou Serveurs protégés.',
      'Désinstallez l’agent Azure Recovery Services, redémarrez, puis vérifiez à nouveau.',
    ],
  },
});

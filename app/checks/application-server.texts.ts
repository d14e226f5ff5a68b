import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link applicationServer}. */
export const applicationServerTexts = defineCheckTexts({
  en: {
    title: 'Application Server role',
    why: 'Azure Backup Server is made for a server that has no other task.',
    found: (values) => (flagOf(values, 'found') ? 'found' : 'not found'),
    required: () => 'not on this server',
    problem: () => 'Azure Backup Server can’t be installed beside the role “Application Server”.',
    remedy: () => ['Use a dedicated server.', 'Or remove the role, restart, then check again.'],
  },
  fr: {
    title: 'Rôle de serveur d’applications',
    why: 'Azure Backup Server est conçu pour un serveur qui n’a pas d’autre tâche.',
    found: (values) => (flagOf(values, 'found') ? 'présent' : 'absent'),
    required: () => 'absent de ce serveur',
    problem: () => 'Impossible d’installer Azure Backup Server à côté du rôle «\u00a0Serveur d’applications\u00a0».',
    remedy: () => ['Utilisez un serveur dédié.', 'Ou supprimez le rôle, redémarrez, puis vérifiez à nouveau.'],
  },
});

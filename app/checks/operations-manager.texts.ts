import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link operationsManager}. */
export const operationsManagerTexts = defineCheckTexts({
  en: {
    title: 'Operations Manager management server',
    why: 'Azure Backup Server is made for a server that has no other task. An Operations Manager agent may stay.',
    found: (values) => (flagOf(values, 'found') ? 'found' : 'not found'),
    required: () => 'not on this server',
    problem: () => 'Azure Backup Server can’t be installed beside “System Center Operations Manager management server”.',
    remedy: () => ['Use a dedicated server.', 'Or uninstall the management server, then check again.'],
  },
  fr: {
    title: 'Serveur d’administration Operations Manager',
    why: 'Azure Backup Server est conçu pour un serveur qui n’a pas d’autre tâche. Un agent Operations Manager peut rester.',
    found: (values) => (flagOf(values, 'found') ? 'présent' : 'absent'),
    required: () => 'absent de ce serveur',
    problem: () =>
      'Impossible d’installer Azure Backup Server sur un serveur d’administration «\u00a0System Center Operations Manager\u00a0».',
    remedy: () => ['Utilisez un serveur dédié.', 'Ou désinstallez le serveur d’administration, puis vérifiez à nouveau.'],
  },
});

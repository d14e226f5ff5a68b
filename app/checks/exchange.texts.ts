import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';
import type { CheckValues } from './result.ts';

/** Words of {@link exchange}. */
export const exchangeTexts = defineCheckTexts({
  en: {
    title: 'Exchange Server',
    why: 'Azure Backup Server is made for a server that has no other task.',
    found: (values) => foundOf(values, 'Exchange Server', 'not found'),
    required: () => 'not on this server',
    problem: (values) =>
      `Azure Backup Server can’t be installed beside “Exchange Server” (found: ${foundOf(values, 'Exchange Server', '')}).`,
    remedy: () => ['Use a dedicated server.', 'Or uninstall Exchange Server, then check again.'],
  },
  fr: {
    title: 'Exchange Server',
    why: 'Azure Backup Server est conçu pour un serveur qui n’a pas d’autre tâche.',
    found: (values) => foundOf(values, 'Exchange Server', 'absent'),
    required: () => 'absent de ce serveur',
    problem: (values) =>
      `Impossible d’installer Azure Backup Server à côté de «\u00a0Exchange Server\u00a0» (trouvé\u00a0: ${foundOf(values, 'Exchange Server', '')}).`,
    remedy: () => ['Utilisez un serveur dédié.', 'Ou désinstallez Exchange Server, puis vérifiez à nouveau.'],
  },
});

function foundOf(values: CheckValues, name: string, none: string): string {
  return flagOf(values, 'installed') ? `${name} ${textOf(values, 'version')}`.trimEnd() : none;
}

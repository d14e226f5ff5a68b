import { defineCheckTexts } from './check-text.ts';
import { textOf } from './check-values.ts';

/** Words of {@link updatePolicy}. */
export const updatePolicyTexts = defineCheckTexts({
  en: {
    title: 'Source of updates',
    why: 'Updates of the backup server come with Microsoft Update.',
    found: (values) => textOf(values, 'found') || 'Microsoft Update',
    required: () => 'Microsoft Update',
    problem: (values) => `A policy makes this server take its updates from ${textOf(values, 'found')}.`,
    remedy: () => ['Make sure that this update server also offers updates for Azure Backup Server and SQL Server.'],
  },
  fr: {
    title: 'Source des mises à jour',
    why: 'Les mises à jour du serveur de sauvegarde arrivent par Microsoft Update.',
    found: (values) => textOf(values, 'found') || 'Microsoft Update',
    required: () => 'Microsoft Update',
    problem: (values) => `Une stratégie fait prendre à ce serveur ses mises à jour sur ${textOf(values, 'found')}.`,
    remedy: () => ['Assurez-vous que ce serveur de mise à jour propose aussi celles d’Azure Backup Server et de SQL Server.'],
  },
});

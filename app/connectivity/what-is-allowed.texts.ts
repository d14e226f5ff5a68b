import { defineTexts } from '../texts/texts.ts';
import type { Connectivity, Operation, Permission, Subscription } from './what-is-allowed.ts';

/** Words of what works in which state (REQUIREMENTS A5), and of what a subscription in that state means (A7). */
export const allowedTexts = defineTexts({
  en: {
    operation: {
      backupToAzure: 'Backup to Azure',
      backupToDisk: 'Backup to disk',
      restoreFromAzure: 'Restore from Azure',
      restoreFromDisk: 'Restore from disk',
    } satisfies Record<Operation, string>,
    permission: {
      allowed: 'Allowed',
      stopped: 'Stopped',
      stoppedAndDeleted: 'Stopped; recovery points in Azure are deleted',
    } satisfies Record<Permission, string>,
    connectivity: {
      connected: 'Connected',
      lostUnder15Days: 'Lost for less than 15 days',
      lostOver15Days: 'Lost for over 15 days',
    } satisfies Record<Connectivity, string>,
    subscription: { active: 'Active', expired: 'Expired', deprovisioned: 'Deprovisioned' } satisfies Record<Subscription, string>,
    extent: {
      everything: 'Backups and restores are allowed.',
      restores: 'Backups are stopped, to Azure and to disk. Restores are allowed.',
      nothing: 'Backups and restores are stopped, and the recovery points in Azure are deleted.',
    },
    says: {
      active: ['An active subscription stops nothing.'],
      expired: ['An expired subscription doesn’t work until it is reactivated.', 'Scheduled backups don’t run meanwhile.'],
      deprovisioned: [
        'A deprovisioned subscription doesn’t work as long as it is in that state.',
        'Once it is active again, backups and restores work again.',
        'Backups on the local disks can then be restored where their retention range was long enough.',
        'Backups in Azure are lost for good as soon as a subscription is deprovisioned.',
      ],
    } satisfies Record<Subscription, readonly string[]>,
  },
  fr: {
    operation: {
      backupToAzure: 'Sauvegarde vers Azure',
      backupToDisk: 'Sauvegarde sur disque',
      restoreFromAzure: 'Restauration depuis Azure',
      restoreFromDisk: 'Restauration depuis un disque',
    },
    permission: {
      allowed: 'Autorisée',
      stopped: 'Arrêtée',
      stoppedAndDeleted: 'Arrêtée\u202f; points de récupération dans Azure supprimés',
    },
    connectivity: {
      connected: 'Établie',
      lostUnder15Days: 'Perdue depuis moins de 15\u00a0jours',
      lostOver15Days: 'Perdue depuis plus de 15\u00a0jours',
    },
    subscription: { active: 'Actif', expired: 'Expiré', deprovisioned: 'Déprovisionné' },
    extent: {
      everything: 'Les sauvegardes et les restaurations sont autorisées.',
      restores: 'Les sauvegardes sont arrêtées, vers Azure comme sur disque. Les restaurations sont autorisées.',
      nothing: 'Les sauvegardes et les restaurations sont arrêtées, et les points de récupération dans Azure sont supprimés.',
    },
    says: {
      active: ['Un abonnement actif n’arrête rien.'],
      expired: [
        'Un abonnement expiré ne fonctionne plus tant qu’il n’est pas réactivé.',
        'Pendant ce temps, les sauvegardes planifiées ne s’exécutent pas.',
      ],
      deprovisioned: [
        'Un abonnement déprovisionné ne fonctionne pas tant qu’il est dans cet état.',
        'Dès qu’il redevient actif, les sauvegardes et les restaurations fonctionnent à nouveau.',
        'Les sauvegardes des disques locaux peuvent alors être restaurées si leur durée de rétention était suffisante.',
        'Les sauvegardes dans Azure sont définitivement perdues dès qu’un abonnement est déprovisionné.',
      ],
    },
  },
});

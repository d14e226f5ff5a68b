import { defineTexts } from '../texts/texts.ts';
import type { InventoryKind } from './inventory.ts';

/** Words of what a run has changed. */
export const inventoryTexts = defineTexts({
  en: {
    title: 'What changed on this server',
    nothing: 'Nothing that setup looks at is different.',
    notTold: 'The server was not looked at before the installation, so nothing is compared.',
    kind: 'Kind',
    name: 'Name',
    before: 'Before',
    after: 'After',
    absent: 'not there',
    kinds: {
      product: 'Product',
      service: 'Service',
      feature: 'Windows feature',
      registry: 'Registry',
      restart: 'Pending restart',
    } satisfies Record<InventoryKind, string>,
  },
  fr: {
    title: 'Ce qui a changé sur ce serveur',
    nothing: 'Rien de ce que le programme examine n’est différent.',
    notTold: 'Le serveur n’a pas été examiné avant l’installation\u202f; rien n’est donc comparé.',
    kind: 'Nature',
    name: 'Nom',
    before: 'Avant',
    after: 'Après',
    absent: 'absent',
    kinds: {
      product: 'Produit',
      service: 'Service',
      feature: 'Fonctionnalité Windows',
      registry: 'Registre',
      restart: 'Redémarrage en attente',
    },
  },
});

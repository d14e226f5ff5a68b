import { defineCheckTexts } from './check-text.ts';
import { flagOf, textOf } from './check-values.ts';

/** Words of {@link sqlStandAlone}. */
export const sqlStandAloneTexts = defineCheckTexts({
  en: {
    title: 'Stand-alone instance',
    why: 'The backup server doesn’t support its database on a cluster or in an availability group.',
    found: (values) =>
      flagOf(values, 'clustered') ? 'failover cluster' : flagOf(values, 'groups') ? 'availability groups' : 'stand-alone',
    required: () => 'stand-alone',
    problem: (values) =>
      `The instance ${textOf(values, 'name')} isn’t stand-alone (${flagOf(values, 'clustered') ? 'failover cluster' : 'availability groups'}).`,
    remedy: () => ['Choose an instance that isn’t clustered and has no availability groups, or let setup install one.'],
  },
  fr: {
    title: 'Instance autonome',
    why: 'Le serveur de sauvegarde ne prend pas en charge sa base de données sur un cluster ou dans un groupe de disponibilité.',
    found: (values) =>
      flagOf(values, 'clustered') ? 'cluster de basculement' : flagOf(values, 'groups') ? 'groupes de disponibilité' : 'autonome',
    required: () => 'autonome',
    problem: (values) =>
      `L’instance ${textOf(values, 'name')} n’est pas autonome (${flagOf(values, 'clustered') ? 'cluster de basculement' : 'groupes de disponibilité'}).`,
    remedy: () => ['Choisissez une instance sans cluster ni groupe de disponibilité, ou laissez le programme en installer une.'],
  },
});

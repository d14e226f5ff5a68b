import { defineCheckTexts } from './check-text.ts';
import { flagOf } from './check-values.ts';

/** Words of {@link clusterNode}. */
export const clusterNodeTexts = defineCheckTexts({
  en: {
    title: 'Cluster node',
    why: 'Azure Backup Server doesn’t work in a cluster; it is made for a server of its own.',
    found: (values) => (flagOf(values, 'found') ? 'found' : 'not found'),
    required: () => 'not on this server',
    problem: () => 'Azure Backup Server can’t be installed on a node of a cluster.',
    remedy: () => ['Use a dedicated server.', 'Or evict this node from the cluster, then check again.'],
  },
  fr: {
    title: 'Nœud de cluster',
    why: 'Azure Backup Server ne fonctionne pas en cluster\u202f; il est conçu pour un serveur dédié.',
    found: (values) => (flagOf(values, 'found') ? 'présent' : 'absent'),
    required: () => 'absent de ce serveur',
    problem: () => 'Impossible d’installer Azure Backup Server sur un nœud de cluster.',
    remedy: () => ['Utilisez un serveur dédié.', 'Ou supprimez ce nœud du cluster, puis vérifiez à nouveau.'],
  },
});

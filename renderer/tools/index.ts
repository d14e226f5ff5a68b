import type { PageId, SetupPageId } from '../../app/flow/pages.ts';
import type { LoadPage } from '../wizard/page.ts';

/** The tools for after the installation and their list, each as a bundle of its own. Adding a tool is one line here. */
export const tools: Readonly<Record<Exclude<PageId, SetupPageId>, LoadPage>> = {
  tools: async () => (await import('./overview/index.ts')).overviewPage,
  storage: async () => (await import('./storage/index.ts')).storagePage,
  agents: async () => (await import('./agents/index.ts')).agentsPage,
  connectivity: async () => (await import('./connectivity/index.ts')).connectivityPage,
  'server-move': async () => (await import('./server-move/index.ts')).serverMovePage,
};

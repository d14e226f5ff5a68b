import type { SetupPageId } from '../../app/flow/pages.ts';
import type { LoadPage } from '../wizard/page.ts';
import { launchPage } from './launch/index.ts';

/** The pages of the setup. The first comes with the window, the others each as a bundle of its own. Adding a page is one line here. */
export const pages: Readonly<Record<SetupPageId, LoadPage>> = {
  launch: () => Promise.resolve(launchPage),
  package: async () => (await import('./package/index.ts')).packagePage,
  welcome: async () => (await import('./welcome/index.ts')).welcomePage,
  prerequisites: async () => (await import('./prerequisites/index.ts')).prerequisitesPage,
  sql: async () => (await import('./sql/index.ts')).sqlPage,
  folders: async () => (await import('./folders/index.ts')).foldersPage,
  security: async () => (await import('./security/index.ts')).securityPage,
  updates: async () => (await import('./updates/index.ts')).updatesPage,
  connection: async () => (await import('./connection/index.ts')).connectionPage,
  vault: async () => (await import('./vault/index.ts')).vaultPage,
  passphrase: async () => (await import('./passphrase/index.ts')).passphrasePage,
  summary: async () => (await import('./summary/index.ts')).summaryPage,
  installation: async () => (await import('./installation/index.ts')).installationPage,
  finish: async () => (await import('./finish/index.ts')).finishPage,
};

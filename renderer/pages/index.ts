import type { Page } from '../wizard/page.ts';
import { connectionPage } from './connection/index.ts';
import { finishPage } from './finish/index.ts';
import { foldersPage } from './folders/index.ts';
import { installationPage } from './installation/index.ts';
import { launchPage } from './launch/index.ts';
import { packagePage } from './package/index.ts';
import { passphrasePage } from './passphrase/index.ts';
import { prerequisitesPage } from './prerequisites/index.ts';
import { securityPage } from './security/index.ts';
import { sqlPage } from './sql/index.ts';
import { summaryPage } from './summary/index.ts';
import { updatesPage } from './updates/index.ts';
import { vaultPage } from './vault/index.ts';
import { welcomePage } from './welcome/index.ts';

/** The pages of the wizard, in order. Adding a page is one line here. */
export const pages: readonly Page[] = [
  launchPage,
  packagePage,
  welcomePage,
  prerequisitesPage,
  sqlPage,
  foldersPage,
  securityPage,
  updatesPage,
  connectionPage,
  vaultPage,
  passphrasePage,
  summaryPage,
  installationPage,
  finishPage,
];

import type { Page } from '../wizard/page.ts';
import { finishPage } from './finish/index.ts';
import { installationPage } from './installation/index.ts';
import { launchPage } from './launch/index.ts';
import { packagePage } from './package/index.ts';
import { prerequisitesPage } from './prerequisites/index.ts';

/** The pages of the wizard, in order. Adding a page is one line here. */
export const pages: readonly Page[] = [launchPage, packagePage, prerequisitesPage, installationPage, finishPage];

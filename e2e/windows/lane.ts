import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findWindowsInstallers } from '../../scripts/setup/windows-installers.mjs';
import { findWindowsPrograms } from '../../scripts/setup/windows-programs.mjs';
import { findWine } from '../../scripts/setup/wine.mjs';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../..');

/** What the lane runs on; null where it is not set up. */
export const lane = findLane();

/** A real Inno Setup package in the vendor's layout, beside the checkout; it is not part of it. */
export const innoFixture = resolve(root, '../shared/fixtures/inno-package');

/** Whether the vendor's self-extractor can be tried here. */
export const hasInno = lane !== null && existsSync(innoFixture);

/** Installers that stand for the vendor's, made of the sources in `installers/`; null where they could not be made. */
export const installers = lane === null ? null : (findWindowsInstallers(root) ?? null);

function findLane() {
  const wine = findWine(root);
  const programs = findWindowsPrograms(root);
  if (wine === undefined || programs === undefined) return null;
  // The built program as Electron for Windows is started with it: program-folder.ts.
  return { ...wine, ...programs, program: join(programs.folder, 'program') };
}

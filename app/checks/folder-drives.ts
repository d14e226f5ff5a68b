import { driveOf } from '../answers/paths.ts';
import { defineCheck } from './check.ts';

/** The chosen folders are on local fixed drives with NTFS. */
export const folderDrives = defineCheck({
  name: 'Storage.FolderDrives',
  code: 'P024',
  category: 'storage',
  severity: 'critical',
  stage: 'server',
  needs: ['volumes'],
  skip: ({ answers }) => (answers.folders === undefined ? 'answerMissing' : null),
  judge: ({ volumes }, { answers: { folders } }) => {
    if (folders === undefined) return { kind: 'skipped', reason: 'answerMissing' };
    const chosen = [...new Set([folders.programFiles, folders.databaseFiles, folders.scratch].map(driveOf))].sort();
    const fit = volumes.filter(({ type, fileSystem }) => type === 'fixed' && fileSystem.toUpperCase() === 'NTFS').map(({ root }) => root);
    const unfit = chosen.filter((drive) => !fit.includes(drive));
    return { kind: unfit.length === 0 ? 'passed' : 'failed', values: { drives: chosen, unfit } };
  },
  /** Rules for the target folder (setup facts 5, row 19). */
  vendorIds: [863, 864, 868, 869, 870],
});

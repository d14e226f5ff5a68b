import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';
import { spaceNeeded } from './space.ts';

/**
 * W10: free space on every drive of the chosen folders, for all that goes there together. Its values name the
 * drives, and at the same places what is needed and free (bytes as text; a drive that is not there has 0). A setup that was begun has
 * taken some of it already; it looks for the rest itself.
 */
export const folderSpace = defineCheck({
  name: 'Storage.FolderSpace',
  code: 'P023',
  category: 'storage',
  severity: 'critical',
  stage: 'server',
  needs: ['volumes'],
  appliesTo: (context) => !hasBegun(context, 'install-server'),
  skip: ({ answers }) => (answers.folders === undefined ? 'answerMissing' : null),
  judge: ({ volumes }, { answers, product }) => {
    if (answers.folders === undefined) return { kind: 'skipped', reason: 'answerMissing' };
    const needs = spaceNeeded(answers.folders, product);
    const free = needs.map(({ drive }) => volumes.find(({ root }) => root === drive)?.freeBytes ?? 0);
    const values = {
      drives: needs.map(({ drive }) => drive),
      needed: needs.map(({ bytes }) => String(bytes)),
      free: free.map(String),
    };
    return { kind: needs.every(({ bytes }, index) => (free[index] ?? 0) >= bytes) ? 'passed' : 'failed', values };
  },
  /** 4051 program files, 4057 database. */
  vendorIds: [4051, 4057],
});

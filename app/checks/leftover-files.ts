import type { Fact } from '../machine/fact.ts';
import { hasBegun } from './begun.ts';
import { defineCheck, type CheckContext } from './check.ts';
import { sameName } from './own-sql.ts';

/**
 * No database files of an earlier backup server where setup puts its own: in the chosen folder, which the facts know only where it is
 * that of the product. Until one is chosen it blocks nobody who is on the way to choose another; who only looks sees that of the product.
 * An upgrade keeps them, and so does a session that goes on.
 */
export const leftoverFiles = defineCheck({
  name: 'Storage.LeftoverFiles',
  code: 'P046',
  category: 'storage',
  severity: 'critical',
  stage: 'server',
  needs: ['leftoverFiles'],
  appliesTo: (context) => context.mode !== 'upgrade' && !hasBegun(context, 'install-server'),
  skip: ({ answers, mode }) => (answers.folders === undefined && mode !== 'check' ? 'answerMissing' : null),
  judge: ({ leftoverFiles: inDefault }, context) => {
    const files = filesIn(inDefault, context);
    if (files.kind === 'unknown') return { kind: 'unknown', fact: 'leftoverFiles', reason: files.reason, detail: files.detail ?? null };
    return { kind: files.value.length === 0 ? 'passed' : 'failed', values: { found: [...files.value] } };
  },
  /** 889: database files are left at the place of installation. */
  vendorIds: [889],
});

/** What was seen of the chosen folder; else the fact, where it is about the same one. */
function filesIn(inDefault: readonly string[], { answers: { folders }, product, databaseFiles }: CheckContext): Fact<readonly string[]> {
  if (databaseFiles !== undefined) return databaseFiles;
  const usual = product.defaults.databaseFiles;
  const chosen = folders?.databaseFiles ?? usual;
  return sameName(chosen, usual) ? { kind: 'known', value: inDefault } : { kind: 'unknown', reason: 'notGathered', detail: chosen };
}

import type { CheckChange } from '../../../app/checks/compare-runs.ts';
import { formatTime } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';

const kinds: readonly CheckChange['kind'][] = ['fixed', 'regressed', 'changed', 'added', 'removed'];

/** What changed since the run before, or against a file, in one line; the rows say it one by one. */
export function ComparisonStrip({ end }: { readonly end: () => void }) {
  const words = useTexts(prerequisitesTexts);
  const language = useLanguage();
  const comparison = useSnapshot((snapshot) => snapshot.comparison);
  const running = useSnapshot(({ checks }) => checks.running);
  if (comparison === null || running || (comparison.file === null && comparison.changes.length === 0)) return null;
  const { file, host, finishedAt, changes } = comparison;
  const time = formatTime(finishedAt, language);
  const counted = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [words.changes[kind](count)];
  });
  return (
    <Message
      kind="info"
      title={file === null ? words.comparedBefore(time) : words.comparedWith(host === '' ? words.unnamed : host, time)}
      actions={file === null ? null : <Button onClick={end}>{words.compareEnd}</Button>}
    >
      {counted.length === 0 ? words.noChanges : counted.join(', ')}
    </Message>
  );
}

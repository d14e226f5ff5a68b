import { useDeferredValue } from 'react';
import type { CheckChange } from '../../../app/checks/compare-runs.ts';
import { reportParts, resultsByPart, type ReportPart } from '../../../app/checks/report-rows.ts';
import type { CheckResult, CheckRun } from '../../../app/checks/result.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import './check-results.css';
import { checkResultsTexts } from './check-results.texts.ts';
import { searchResults, type FilterId } from './filters.ts';
import { FixDialog } from './fix-dialog.tsx';
import { onListKey } from './list-keys.ts';
import { ResultRow } from './result-row.tsx';
import { resultLine } from './results-text.ts';
import type { RowContext } from './row-context.ts';
import type { CheckActions } from './use-check-actions.ts';

/** Rows that are drawn with the page: as many as are in sight in a large window. The others follow in the breaks. */
const AT_ONCE = 12;

/** What the list needs. */
export interface CheckResultsProps {
  readonly run: Pick<CheckRun, 'results' | 'facts'>;
  /** What can be done about them; absent where they are only shown. */
  readonly actions?: CheckActions | undefined;
  /** What the list is narrowed to; absent: everything. */
  readonly filter?: FilterId;
  readonly search?: string;
  /** What changed since an earlier run: shown at each result. */
  readonly changes?: readonly CheckChange[] | undefined;
}

/** The results of a run, what blocks first. Passed and unneeded ones are folded away while something is to fix. */
export function CheckResults({ run, actions, filter = 'all', search = '', changes = [] }: CheckResultsProps) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const groups = resultsByPart(searchResults(run.results, search, language));
  const shown = reportParts.filter((part) => groups[part].length > 0 && (filter === 'all' || filter === part));
  const isWhole = filter === 'all' && search.trim() === '';
  const isFolded = isWhole && groups.open.length + groups.notes.length > 0;
  // Some forty lists and a hundred buttons that nobody sees yet would hold up the page.
  const isWholeDrawn = useDeferredValue(true, false);
  const context: RowContext = { facts: run.facts, actions, isWholeDrawn, changes: new Map(changes.map(({ name, kind }) => [name, kind])) };
  const textOf = (check: string): string | null => {
    const result = run.results.find(({ name }) => name === check);
    return result === undefined ? null : resultLine(result, language);
  };
  return (
    <div
      className="results"
      aria-busy={isWholeDrawn ? undefined : true}
      onKeyDown={(event) => {
        onListKey(event, textOf);
      }}
    >
      {shown.map((part) => {
        const isQuiet = isWhole && (part === 'notNeeded' || (part === 'passed' && isFolded));
        return <Group key={`${part}-${String(isQuiet)}`} part={part} results={groups[part]} isQuiet={isQuiet} context={context} />;
      })}
      {shown.length === 0 ? <p role="status">{words.nothingFound}</p> : null}
      {actions === undefined ? null : <FixDialog plan={actions.asked} answer={actions.answer} />}
    </div>
  );
}

interface GroupProps {
  readonly part: ReportPart;
  readonly results: readonly CheckResult[];
  readonly isQuiet: boolean;
  readonly context: RowContext;
}

function Group({ part, results, isQuiet, context }: GroupProps) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const title = words.group(words.groups[part], formatNumber(results.length, language));
  const list = (
    <ul className="result-list" aria-label={title}>
      {(context.isWholeDrawn ? results : results.slice(0, AT_ONCE)).map((result, index) => (
        <ResultRow key={result.name} result={result} isOpen={part === 'open' && index === 0} context={context} />
      ))}
    </ul>
  );
  if (isQuiet) return <Collapsible summary={<h2 className="result-group">{title}</h2>}>{context.isWholeDrawn ? list : null}</Collapsible>;
  return (
    <section>
      <h2>{title}</h2>
      {list}
    </section>
  );
}

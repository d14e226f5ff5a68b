import type { CheckResult, CheckRun } from '../../../app/checks/result.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import './check-results.css';
import { checkResultsTexts } from './check-results.texts.ts';
import { groupIds, groupResults, type GroupId } from './groups.ts';
import { ResultRow } from './result-row.tsx';

/** What the list needs. */
export interface CheckResultsProps {
  readonly run: CheckRun;
  /** Runs the checks of the page again (they are judged together, in milliseconds); absent while they run. */
  readonly onAgain?: (() => void) | undefined;
}

/** The results of a run, what blocks first. Passed and unneeded ones are folded away while something is to fix. */
export function CheckResults({ run, onAgain }: CheckResultsProps) {
  const groups = groupResults(run.results);
  const isFolded = groups.open.length + groups.notes.length > 0;
  return (
    <div className="results">
      {groupIds.map((id) => {
        const results = groups[id];
        if (results.length === 0) return null;
        const isQuiet = id === 'notNeeded' || (id === 'passed' && isFolded);
        return <Group key={`${id}-${run.finishedAt}`} id={id} results={results} isQuiet={isQuiet} onAgain={onAgain} />;
      })}
    </div>
  );
}

interface GroupProps {
  readonly id: GroupId;
  readonly results: readonly CheckResult[];
  readonly isQuiet: boolean;
  readonly onAgain: (() => void) | undefined;
}

function Group({ id, results, isQuiet, onAgain }: GroupProps) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const title = words.group(words.groups[id], formatNumber(results.length, language));
  const list = (
    <ul className="result-list" aria-label={title}>
      {results.map((result, index) => (
        <ResultRow key={result.name} result={result} isOpen={id === 'open' && index === 0} onAgain={onAgain} />
      ))}
    </ul>
  );
  if (isQuiet) return <Collapsible summary={<h2 className="result-group">{title}</h2>}>{list}</Collapsible>;
  return (
    <section>
      <h2>{title}</h2>
      {list}
    </section>
  );
}

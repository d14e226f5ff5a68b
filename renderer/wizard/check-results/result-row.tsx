import { outcomeOf, type CheckOutcome } from '../../../app/checks/outcome.ts';
import type { CheckResult } from '../../../app/checks/result.ts';
import { wordsOf } from '../../../app/checks/words.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { Icon, type IconName, type IconTone } from '../../parts/icon.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import { checkResultsTexts } from './check-results.texts.ts';
import { ResultDetails } from './result-details.tsx';
import type { RowContext } from './row-context.ts';

const signs: Readonly<Record<CheckOutcome, { readonly icon: IconName; readonly tone: IconTone }>> = {
  passed: { icon: 'done', tone: 'success' },
  problem: { icon: 'problem', tone: 'problem' },
  warning: { icon: 'warning', tone: 'warning' },
  information: { icon: 'info', tone: 'accent' },
  unknown: { icon: 'unknown', tone: 'warning' },
  skipped: { icon: 'notApplicable', tone: 'quiet' },
  notApplicable: { icon: 'notApplicable', tone: 'quiet' },
};

/** What a row needs. */
export interface ResultRowProps {
  readonly result: CheckResult;
  /** Whether its details are open from the start. */
  readonly isOpen: boolean;
  readonly context: RowContext;
}

/** One result: sign, what was checked, the outcome in a word, and the finding; the details open below it. */
export function ResultRow({ result, isOpen, context }: ResultRowProps) {
  const labels = useTexts(checkResultsTexts);
  const words = wordsOf(result, useLanguage());
  const { icon, tone } = signs[outcomeOf(result)];
  const finding = [words.problem, words.found, words.reason].find((text) => text !== '') ?? '';
  const change = context.changes.get(result.name);
  return (
    <li className="result" data-check={result.name}>
      <Collapsible
        open={isOpen}
        summary={
          <span className="result-line">
            <Icon name={icon} tone={tone} />
            <span className="result-status">{words.status}</span>
            <span className="result-words">
              <span className="result-title">{words.title}</span>{' '}
              {change === undefined ? null : <span className="result-change">{labels.changes[change]}</span>}{' '}
              <span className="result-finding">{finding}</span>
            </span>
          </span>
        }
      >
        {isOpen || context.isWholeDrawn ? <ResultDetails result={result} words={words} context={context} /> : null}
      </Collapsible>
    </li>
  );
}

import type { ReactNode } from 'react';
import type { SetupMode } from '../../../app/answers/mode.ts';
import type { MachineFacts } from '../../../app/machine/facts.ts';
import { evaluationTexts } from '../../../app/plan/evaluation.texts.ts';
import type { Foresight } from '../../../app/plan/foresight.ts';
import { planTexts } from '../../../app/plan/plan.texts.ts';
import { stepTexts } from '../../../app/plan/step.texts.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import './summary.css';
import { summaryTexts } from './texts.ts';

interface ForeseenProps {
  readonly foreseen: Foresight;
  readonly facts: MachineFacts | null;
  readonly mode: SetupMode;
}

/**
 * What the steps bring along: time, restarts, space, an evaluation, services, accounts, and every file this program writes. Of an
 * upgrade nothing is said of space, which nobody tells, nor of accounts, which are there.
 */
export function Foreseen({ foreseen, facts, mode }: ForeseenProps) {
  const words = useTexts(summaryTexts);
  const { when, use } = useTexts(planTexts);
  const names = useTexts(stepTexts);
  const evaluation = useTexts(evaluationTexts);
  const { minutes, restarts, space, evaluationDays, services, accounts, files } = foreseen;
  const volumes = facts?.volumes.kind === 'known' ? facts.volumes.value : [];
  const freeOn = (drive: string): number | null => volumes.find(({ root }) => root.toUpperCase() === drive)?.freeBytes ?? null;
  const restartLines = restarts.map(({ step, when: moment }) => words.restartOf(names[step].name, when[moment]));
  return (
    <>
      <DefinitionList
        items={[
          { label: words.minutes, value: words.minutesOf(minutes) },
          { label: words.restarts, value: restarts.length === 0 ? words.noRestart : lines(restartLines) },
          ...listed(
            words.space,
            space.map(({ drive, bytes }) => words.spaceOf(drive, bytes, freeOn(drive))),
          ),
          ...(evaluationDays === null ? [] : [{ label: evaluation.label, value: evaluation.before(evaluationDays) }]),
          ...listed(words.services[mode], services),
          ...listed(words.accounts, accounts),
        ]}
      />
      <Collapsible summary={words.files}>{lines(files.map((file) => words.fileOf(file.path, use[file.use])))}</Collapsible>
    </>
  );
}

function listed(label: string, texts: readonly string[]): readonly { readonly label: string; readonly value: ReactNode }[] {
  return texts.length === 0 ? [] : [{ label, value: lines(texts) }];
}

function lines(texts: readonly string[]): ReactNode {
  return (
    <ul className="summary-list">
      {[...new Set(texts)].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

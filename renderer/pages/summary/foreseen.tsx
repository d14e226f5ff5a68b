import type { ReactNode } from 'react';
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

/** What the steps bring along: time, restarts, space, an evaluation, services, accounts, and every file this program writes. */
export function Foreseen({ foreseen, facts }: { readonly foreseen: Foresight; readonly facts: MachineFacts | null }) {
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
          { label: words.space, value: lines(space.map(({ drive, bytes }) => words.spaceOf(drive, bytes, freeOn(drive)))) },
          ...(evaluationDays === null ? [] : [{ label: evaluation.label, value: evaluation.before(evaluationDays) }]),
          { label: words.services, value: lines(services) },
          { label: words.accounts, value: lines(accounts) },
        ]}
      />
      <Collapsible summary={words.files}>{lines(files.map((file) => words.fileOf(file.path, use[file.use])))}</Collapsible>
    </>
  );
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

import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../app/failure.ts';
import { moveListTexts } from '../../../app/server-move/list.texts.ts';
import type { ServerMove } from '../../../app/server-move/move.ts';
import { progressOf, type MoveProgress } from '../../../app/server-move/progress.ts';
import { moveStepWords } from '../../../app/server-move/step-words.ts';
import { moveSteps, type MoveStepId } from '../../../app/server-move/steps.ts';
import { formatNumber } from '../../../app/texts/format.ts';
import { Message } from '../../parts/message.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useBridge, useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { ListActions } from './list-actions.tsx';
import { MoveListStep } from './move-list-step.tsx';
import './server-move.css';
import { serverMoveTexts } from './texts.ts';
import type { ServerMoveWork } from './use-server-move.ts';

/** The steps, what is ticked of them, and which one comes next. */
export function MoveList({ move, work }: { readonly move: ServerMove; readonly work: ServerMoveWork }) {
  const listWords = useTexts(moveListTexts);
  const { call } = useBridge();
  const [problem, setProblem] = useState<{ readonly step: MoveStepId; readonly failure: Failure } | null>(null);
  const progress = progressOf(move);
  const list = useInSight(progress.done === 0 ? null : progress.next);
  const mark = (step: MoveStepId, done: boolean): void => {
    void call('serverMove.mark', { step, done }).then((outcome) => {
      setProblem(outcome.kind === 'failed' ? { step, failure: outcome.failure } : null);
      if (outcome.kind === 'ok') work.show(outcome.value);
    });
  };
  return (
    <Stack>
      <section>
        <h2>{listWords.heading(move.serverName)}</h2>
        <p>{listWords.pools[move.pool]}</p>
      </section>
      <HowFar progress={progress} />
      <ListActions onAgain={work.forget} />
      <ol className="move-steps" ref={list}>
        {moveSteps(move.pool).map((step) => (
          <MoveListStep
            key={step.id}
            step={step}
            move={move}
            isNext={progress.next === step.id}
            failure={problem?.step === step.id ? problem.failure : null}
            onMark={(done) => {
              mark(step.id, done);
            }}
          />
        ))}
      </ol>
    </Stack>
  );
}

/** Brings the step that comes next into sight, when the list is shown and whenever another one comes next. */
function useInSight(next: MoveStepId | null) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (next !== null) list.current?.querySelector('[aria-current="step"]')?.scrollIntoView({ block: 'nearest' });
  }, [next]);
  return list;
}

/** How much is done, what comes next, and what was left out; said again whenever that changes. */
function HowFar({ progress }: { readonly progress: MoveProgress }) {
  const words = useTexts(serverMoveTexts);
  const listWords = useTexts(moveListTexts);
  const language = useLanguage();
  const titles = moveStepWords(language);
  const { next, done, of, skipped } = progress;
  const label = listWords.progress(formatNumber(done, language), formatNumber(of, language));
  return (
    <>
      <Progress label={label} fraction={done / of} valueText={label} />
      {next === null ? (
        <Message kind="success" title={words.allDoneTitle}>
          {words.allDone}
        </Message>
      ) : (
        <p role="status">{words.next(titles[next].title)}</p>
      )}
      {skipped.length === 0 ? null : (
        <Message kind="warning" title={words.skippedTitle}>
          <ul>
            {skipped.map((step) => (
              <li key={step}>{titles[step].title}</li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

import type { Failure } from '../../../app/failure.ts';
import { moveCommands, type MoveCommand } from '../../../app/server-move/commands.ts';
import { moveListTexts } from '../../../app/server-move/list.texts.ts';
import type { ServerMove } from '../../../app/server-move/move.ts';
import { moveStepWords } from '../../../app/server-move/step-words.ts';
import type { MoveStep } from '../../../app/server-move/steps.ts';
import { formatTime } from '../../../app/texts/format.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { Collapsible } from '../../parts/collapsible.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { OnlyHeard } from '../../parts/only-heard.tsx';
import { Verbatim } from '../../parts/verbatim.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { SaveList } from './list-actions.tsx';
import { serverMoveTexts } from './texts.ts';

/** What a step needs. */
interface MoveListStepProps {
  readonly step: MoveStep;
  readonly move: ServerMove;
  readonly isNext: boolean;
  /** Why it could not be ticked. */
  readonly failure: Failure | null;
  readonly onMark: (done: boolean) => void;
}

/** One step with its check box; what to do stands open where it comes next. */
export function MoveListStep({ step, move, isNext, failure, onMark }: MoveListStepProps) {
  const words = useTexts(serverMoveTexts);
  const listWords = useTexts(moveListTexts);
  const language = useLanguage();
  const { title } = moveStepWords(language)[step.id];
  const doneAt = move.done[step.id];
  const place = listWords.places[step.place];
  return (
    <li className={isNext ? 'move-step move-step-next' : 'move-step'} aria-current={isNext ? 'step' : undefined} data-step={step.id}>
      {isNext ? <span className="move-step-mark">{words.nextMark}</span> : null}
      <CheckBox
        label={title}
        hint={doneAt === undefined ? place : `${place} · ${words.doneAt(formatTime(doneAt, language))}`}
        checked={doneAt !== undefined}
        onChange={onMark}
      />
      {failure === null ? null : <FailureMessage failure={failure} />}
      <Collapsible
        open={isNext}
        summary={
          <>
            {words.details}
            <OnlyHeard>{` – ${title}`}</OnlyHeard>
          </>
        }
      >
        <Details step={step} move={move} isNext={isNext} />
      </Collapsible>
    </li>
  );
}

function Details({ step, move, isNext }: Pick<MoveListStepProps, 'step' | 'move' | 'isNext'>) {
  const words = useTexts(serverMoveTexts);
  const listWords = useTexts(moveListTexts);
  const { title, what, why, careful } = moveStepWords(useLanguage())[step.id];
  return (
    <div className="move-step-details">
      <p>{what}</p>
      {moveCommands(move, step.id).map((command) => (
        <Command key={command.lines.join('\n')} command={command} title={title} />
      ))}
      {step.id === 'take-along' && isNext ? <SaveList /> : null}
      <p className="quiet">{listWords.why(why)}</p>
      <p>
        <strong>{words.careful}</strong> {careful}
      </p>
    </div>
  );
}

function Command({ command: { shell, lines }, title }: { readonly command: MoveCommand; readonly title: string }) {
  const words = useTexts(serverMoveTexts);
  const place = useTexts(moveListTexts).shells[shell];
  return (
    <figure className="move-command">
      <figcaption className="quiet">{place}</figcaption>
      <Verbatim text={lines.join('\n')} />
      <CopyButton text={lines.join('\r\n')} label={words.copy} fullLabel={words.copyOf(title, place)} doneLabel={words.copied} />
    </figure>
  );
}

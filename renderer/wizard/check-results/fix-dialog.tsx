import { commandLine, type FixPlan } from '../../../app/checks/fix-plan.ts';
import { titleOf } from '../../../app/checks/report-rows.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Verbatim } from '../../parts/verbatim.tsx';
import { useLanguage, useTexts } from '../use-wizard.ts';
import { checkResultsTexts } from './check-results.texts.ts';

/** Asks before a fix runs: its exact commands, what takes them back, and what is to do afterwards. */
export function FixDialog({ plan, answer }: { readonly plan: FixPlan | null; readonly answer: (isYes: boolean) => void }) {
  const words = useTexts(checkResultsTexts);
  const language = useLanguage();
  const no = (): void => {
    answer(false);
  };
  return (
    <Dialog
      open={plan !== null}
      title={plan === null ? '' : words.fixTitle(titleOf(plan.check, language))}
      text={words.fixText}
      primary={{
        label: words.fixYes,
        onClick: () => {
          answer(true);
        },
      }}
      secondary={{ label: words.fixNo, onClick: no }}
      onDismiss={no}
    >
      {plan === null ? null : (
        <>
          <Verbatim text={plan.commands.map(commandLine).join('\n')} />
          <p>{words.fixUndo}</p>
          <Verbatim text={plan.undo.map(commandLine).join('\n')} />
          {plan.afterwards === 'nothing' ? null : <p>{words.afterwards[plan.afterwards]}</p>}
        </>
      )}
    </Dialog>
  );
}

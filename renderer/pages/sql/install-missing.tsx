import { commandLine } from '../../../app/checks/fix-plan.ts';
import { isRestartPending } from '../../../app/checks/installable.ts';
import { titleOf } from '../../../app/checks/report-rows.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Message } from '../../parts/message.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Verbatim } from '../../parts/verbatim.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { RestartChoice } from '../../wizard/restart/restart-choice.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { sqlTexts } from './texts.ts';
import type { InstallMissing as Work } from './use-install-missing.ts';

/** Asks before anything is installed, tells what is going on, and what is left to do: a restart, or what went wrong. */
export function InstallMissing({ work }: { readonly work: Work }) {
  const words = useTexts(sqlTexts);
  const language = useLanguage();
  const isRestartNeeded = useSnapshot(({ checks }) => isRestartPending(checks));
  const { asked, going, failure, answer } = work;
  const label = going === null ? '' : words.installing(titleOf(going.check, language), going.place, going.total);
  return (
    <>
      <Dialog
        open={asked !== null}
        title={words.installTitle}
        text={words.installText}
        primary={{ label: words.installYes, onClick: () => answer(true) }}
        secondary={{ label: words.installNo, onClick: () => answer(false) }}
        onDismiss={() => answer(false)}
      >
        {(asked ?? []).map((plan) => (
          <section key={plan.check}>
            <h2>{titleOf(plan.check, language)}</h2>
            <Verbatim text={plan.commands.map(commandLine).join('\n')} />
            {plan.afterwards === 'nothing' ? null : <p>{words.afterwards[plan.afterwards]}</p>}
          </section>
        ))}
      </Dialog>
      {going === null ? null : <Progress label={label} fraction={null} valueText={label} />}
      {failure === null ? null : <FailureMessage failure={failure} />}
      {going === null && isRestartNeeded ? (
        <>
          <Message kind="warning" title={words.restartTitle}>
            {words.restartText}
          </Message>
          <RestartChoice />
        </>
      ) : null}
    </>
  );
}

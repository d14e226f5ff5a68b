import type { ReactNode } from 'react';
import { setupOf } from '../../../app/session/setup-of.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { Link } from '../../parts/link.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useHandover } from '../../wizard/forms/handover.ts';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { editMark } from '../../wizard/focus-edited.ts';
import type { SummaryLine } from '../../wizard/page.ts';
import { PageForm } from '../../wizard/page-form.tsx';
import { useBridge, useLanguage, usePages, useSnapshot, useTexts, useWizard } from '../../wizard/use-wizard.ts';
import { DryRun } from './dry-run.tsx';
import { Foreseen } from './foreseen.tsx';
import { PlannedSteps } from './planned-steps.tsx';
import { SaveAnswers } from './save-answers.tsx';
import { linesOf, summaryText, type PageLines } from './summary-text.ts';
import './summary.css';
import { summaryTexts } from './texts.ts';
import { useForesight, usePlan } from './use-plan.ts';

/** Everything that was chosen, everything that will change, and what cannot be taken back. */
export function SummaryPage() {
  const words = useTexts(summaryTexts);
  const language = useLanguage();
  const groups = linesOf(
    usePages(),
    useSnapshot((snapshot) => snapshot),
    language,
  );
  const { steps, problem } = usePlan();
  const facts = useMachineFacts();
  const foreseen = useForesight(steps, facts);
  const mode = useSnapshot((snapshot) => setupOf(snapshot)) ?? 'install';
  const { call } = useBridge();
  const { run, failure } = useHandover();
  return (
    <PageForm onSubmit={() => run(() => call('run.start', null))}>
      {failure === null ? null : <FailureMessage failure={failure} />}
      <div>
        {groups.map((group) => (
          <Choices key={group.page.id} group={group} />
        ))}
      </div>
      <section className="summary-changes">
        <h2>{words.changes}</h2>
        {problem === null ? null : <FailureMessage failure={problem} />}
        {steps === null ? problem === null ? <p>{words.reading}</p> : null : <PlannedSteps steps={steps} />}
        {foreseen === null ? null : <Foreseen foreseen={foreseen} facts={facts} mode={mode} />}
      </section>
      {steps === null ? null : <DryRun />}
      <Lasting />
      {steps === null || foreseen === null ? null : (
        <div>
          <CopyButton text={summaryText(groups, { steps, foreseen, mode }, language)} label={words.copy} doneLabel={words.copied} />
        </div>
      )}
      <SaveAnswers />
    </PageForm>
  );
}

function Choices({ group: { page, lines } }: { readonly group: PageLines }) {
  const words = useTexts(summaryTexts);
  const { title } = page.words[useLanguage()];
  const edit = useWizard((state) => state.edit);
  const action = ({ label, field }: SummaryLine): ReactNode => {
    if (field === undefined) return undefined;
    const line = { page: page.id, field };
    return (
      <Link fullLabel={words.editLine(label)} mark={editMark(line)} onClick={() => void edit(line)}>
        {words.edit}
      </Link>
    );
  };
  return (
    <section className="summary-group">
      <h2>{title}</h2>
      <DefinitionList items={lines.map((line) => ({ label: line.label, value: line.value, action: action(line) }))} />
    </section>
  );
}

function Lasting() {
  const words = useTexts(summaryTexts);
  const isSample = useSnapshot(({ product }) => product?.sample ?? false);
  const isUpgrade = useSnapshot(({ mode }) => mode === 'upgrade');
  return (
    <section>
      <h2>{words.lasting}</h2>
      {isSample ? <p>{words.sample}</p> : null}
      <ul className="summary-lasting">
        {isUpgrade ? <li>{words.upgrade}</li> : <li>{words.domain}</li>}
        <li>{words.components}</li>
        {isUpgrade ? null : <li>{words.registration}</li>}
      </ul>
    </section>
  );
}

import type { ReactNode } from 'react';
import { EVALUATION_DAYS, leftEvaluation } from '../../../app/plan/evaluation.ts';
import { evaluationTexts } from '../../../app/plan/evaluation.texts.ts';
import { products } from '../../../app/products/index.ts';
import { RestartChoice } from '../../wizard/restart/restart-choice.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { OpenTool } from './open-tool.tsx';
import { finishTexts } from './texts.ts';

interface Task {
  readonly title: string;
  readonly text: string;
  /** What can be done about it right here. */
  readonly action?: ReactNode;
}

/** Only what this admin really has to do, the most pressing first. */
export function FollowUps() {
  const words = useTexts(finishTexts);
  const answers = useSnapshot((snapshot) => snapshot.answers);
  const isRestartNeeded = useSnapshot((snapshot) => snapshot.run.restartNeeded);
  const comesBack = useSnapshot((snapshot) => snapshot.comesBack);
  // The file of the sample belongs to the checkout and opens nothing.
  const isSample = useSnapshot((snapshot) => snapshot.product?.sample === true);
  const isUpgrade = useSnapshot((snapshot) => snapshot.mode === 'upgrade');
  const evaluation = useTexts(evaluationTexts);
  const isEvaluation = useSnapshot(({ run }) => leftEvaluation(run.steps));
  const { programs } = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const tasks: readonly Task[] = [
    ...(isRestartNeeded
      ? [{ title: words.restart, text: comesBack ? words.restartComesBack : words.restartText, action: <RestartChoice /> }]
      : []),
    ...(isUpgrade ? [] : [{ title: words.storage, text: words.storageText, action: <OpenTool tool="storage" /> }]),
    ...(answers.passphrase === undefined ? [] : [{ title: words.passphrase, text: words.passphraseText(answers.passphrase.saveTo) }]),
    ...(answers.vault === undefined || isSample
      ? []
      : [{ title: words.vaultFile, text: words.vaultFileText(answers.vault.credentialsFile) }]),
    {
      ...(isUpgrade ? { title: words.updateAgents, text: words.updateAgentsText } : { title: words.agents, text: words.agentsText }),
      action: <OpenTool tool="agents" />,
    },
    ...(isEvaluation ? [{ title: evaluation.title, text: evaluation.task(EVALUATION_DAYS, programs.reporting) }] : []),
    ...(isUpgrade ? [{ title: words.copies, text: words.copiesText }] : []),
  ];
  return (
    <section>
      <h2>{words.tasks}</h2>
      <ol className="tasks" aria-label={words.tasks}>
        {tasks.map(({ title, text, action }) => (
          <li key={title}>
            <p className="task-title">{title}</p>
            <p className="quiet wrap">{text}</p>
            {action}
          </li>
        ))}
      </ol>
    </section>
  );
}

import { runChecks } from '../../../app/checks/run-checks.ts';
import { wordsOf } from '../../../app/checks/words.ts';
import { products } from '../../../app/products/index.ts';
import { Message } from '../../parts/message.tsx';
import { useMachineFacts } from '../../wizard/forms/use-machine-facts.ts';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { welcomeTexts } from './texts.ts';

/** What no answer changes: told on the first page, before somebody reads on for nothing (ux research, W11). */
const decisive = ['Security.Elevation', 'Os.Architecture', 'Os.Installation', 'Os.Release'];

/** Missing rights, or a Windows on which the product can't be installed; nothing while all is well or not known. */
export function Unfit() {
  const words = useTexts(welcomeTexts);
  const language = useLanguage();
  const facts = useMachineFacts();
  const product = products[useSnapshot((snapshot) => snapshot.product?.id ?? 'mabs-v3')];
  const mode = useSnapshot((snapshot) => snapshot.mode);
  if (facts === null) return null;
  const context = { product, mode: mode === 'upgrade' ? mode : 'install', answers: {} } as const;
  const { results } = runChecks({ facts, context, stages: ['server'], only: decisive, gatheredAt: '', finishedAt: '' });
  const failed = results.filter(({ status }) => status === 'failed').map((result) => wordsOf(result, language));
  if (failed.length === 0) return null;
  return (
    <Message kind="problem" title={words.unfit}>
      <ul>
        {failed.map(({ title, problem, remedy }) => (
          <li key={title}>{[problem, ...remedy].join(' ')}</li>
        ))}
      </ul>
    </Message>
  );
}

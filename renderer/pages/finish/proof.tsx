import { stepTexts } from '../../../app/plan/step.texts.ts';
import type { ProofItem } from '../../../app/proof/proof.ts';
import { proofTexts, proofWords } from '../../../app/proof/proof.texts.ts';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useSnapshot, useTexts } from '../../wizard/use-wizard.ts';

/** What was looked for once more after the last step: expected, and found. */
export function ProofTable() {
  const words = useTexts(proofTexts);
  const steps = useTexts(stepTexts);
  const language = useLanguage();
  const proof = useSnapshot((snapshot) => snapshot.run.proof);
  if (proof === null) return null;
  return (
    <section>
      <h2>{words.title}</h2>
      <Table
        caption={words.title}
        hideCaption
        columns={[
          { key: 'product', label: words.product },
          { key: 'expected', label: words.expected },
          { key: 'found', label: words.found },
          { key: 'result', label: words.result },
        ]}
        rows={proof.items.map((item) => ({
          key: item.step,
          cells: { product: steps[item.step].name, ...proofWords(item, language), result: <Verdict verdict={item.verdict} /> },
        }))}
      />
    </section>
  );
}

function Verdict({ verdict }: Pick<ProofItem, 'verdict'>) {
  const words = useTexts(proofTexts);
  const tone = verdict === 'holds' ? 'success' : verdict === 'unknown' ? 'quiet' : 'problem';
  const name = verdict === 'holds' ? 'done' : verdict === 'unknown' ? 'info' : 'problem';
  return (
    <span className="finish-verdict">
      <Icon name={name} tone={tone} /> {words.verdicts[verdict]}
    </span>
  );
}

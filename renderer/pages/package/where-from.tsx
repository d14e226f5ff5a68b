import { Collapsible } from '../../parts/collapsible.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { whereFromTexts } from './where-from.texts.ts';

/** Where the download comes from; works without the Internet. */
export function WhereFrom() {
  const { summary, steps } = useTexts(whereFromTexts);
  return (
    <Collapsible summary={summary}>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Collapsible>
  );
}

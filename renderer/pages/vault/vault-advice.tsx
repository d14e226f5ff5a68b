import { Collapsible } from '../../parts/collapsible.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { vaultTexts } from './texts.ts';

/** Where the file comes from, and how a vault stores its copies; without the Internet. */
export function VaultAdvice() {
  const words = useTexts(vaultTexts);
  return (
    <Stack gap="small">
      <Collapsible summary={words.how}>
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Collapsible>
      <Collapsible summary={words.replication}>
        <ul>
          <li>{words.geo}</li>
          <li>{words.local}</li>
        </ul>
        <p>{words.change}</p>
      </Collapsible>
    </Stack>
  );
}

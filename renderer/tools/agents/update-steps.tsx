import { installerCommand } from '../../../app/agents/installer-command.ts';
import type { AgentsFound } from '../../../app/agents/agent.ts';
import { formatNames } from '../../../app/texts/format.ts';
import { Collapsible } from '../../parts/collapsible.tsx';
import { Stack } from '../../parts/stack.tsx';
import { CommandToCopy } from '../../wizard/asking/command-to-copy.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { agentsTexts } from './texts.ts';

/** What the steps need. */
export interface UpdateStepsProps {
  readonly found: Extract<AgentsFound, { kind: 'server' }>;
  /** Names of the computers that have an update and were selected. */
  readonly selected: readonly string[];
}

/** How the agents of the selected computers are updated; the backup server has no command for it, its console does it. */
export function UpdateSteps({ found: { server, newest }, selected }: UpdateStepsProps) {
  const words = useTexts(agentsTexts);
  const language = useLanguage();
  return (
    <section>
      <Stack gap="small">
        <h2>{words.update}</h2>
        <p role="status">{selected.length === 0 ? words.noneSelected : words.selected(selected.length)}</p>
        {selected.length === 0 ? null : (
          <>
            <ol>
              {words.steps(formatNames(selected, language)).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            {newest === null ? null : (
              <Collapsible summary={words.byHand}>
                <Stack gap="small">
                  <p>{words.byHandText}</p>
                  <CommandToCopy command={installerCommand(server, newest.folder)} />
                </Stack>
              </Collapsible>
            )}
          </>
        )}
      </Stack>
    </section>
  );
}

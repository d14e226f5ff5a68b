import { toolIds, type ToolId } from '../../../app/flow/pages.ts';
import { CommandLink } from '../../parts/command-link.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { overviewTexts } from './texts.ts';

const icons: Readonly<Record<ToolId, IconName>> = { storage: 'drive', agents: 'computers', connectivity: 'cloud', 'server-move': 'move' };

/** The tools, each with what it is for. Opening one reads or changes nothing yet. */
export function OverviewPage() {
  const words = useTexts(overviewTexts);
  const { call } = useBridge();
  return (
    <Stack gap="small">
      {toolIds.map((tool) => (
        <CommandLink
          key={tool}
          icon={icons[tool]}
          title={words.tools[tool].title}
          text={words.tools[tool].text}
          onClick={() => void call('session.goTo', tool)}
        />
      ))}
    </Stack>
  );
}

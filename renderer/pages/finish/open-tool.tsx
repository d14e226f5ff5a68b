import type { ToolId } from '../../../app/flow/pages.ts';
import { Button } from '../../parts/button.tsx';
import { useBridge, useTexts } from '../../wizard/use-wizard.ts';
import { finishTexts } from './texts.ts';

/** The tools that tasks lead to. */
type TaskTool = Extract<ToolId, 'storage' | 'agents'>;

/** Opens a tool inside this session, so that its *Back* leads to the tasks again. */
export function OpenTool({ tool }: { readonly tool: TaskTool }) {
  const words = useTexts(finishTexts);
  const { call } = useBridge();
  return (
    <div className="task-action">
      <Button icon={tool === 'storage' ? 'drive' : 'computers'} onClick={() => void call('session.goTo', tool)}>
        {words.tools[tool]}
      </Button>
    </div>
  );
}

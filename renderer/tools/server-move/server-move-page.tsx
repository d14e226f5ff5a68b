import type { Failure } from '../../../app/failure.ts';
import { Button } from '../../parts/button.tsx';
import { Progress } from '../../parts/progress.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { BeginForm } from './begin-form.tsx';
import { MoveList } from './move-list.tsx';
import { serverMoveTexts } from './texts.ts';
import { useServerMove, type ServerMoveWork } from './use-server-move.ts';

/** The list of a move to new hardware: what to know before it begins, then its steps. */
export function ServerMovePage() {
  const words = useTexts(serverMoveTexts);
  const work = useServerMove();
  const { state } = work;
  switch (state.kind) {
    case 'asking':
      return <Progress label={words.asking} fraction={null} valueText={words.asking} />;
    case 'failed':
      return <NoList failure={state.failure} work={work} />;
    case 'none':
      return <BeginForm suggested={state.suggested} onBegun={work.show} />;
    case 'begun':
      return <MoveList move={state.move} work={work} />;
  }
}

/** A list that is there and can't be used is put aside only when somebody says so. */
function NoList({ failure, work }: { readonly failure: Failure; readonly work: ServerMoveWork }) {
  const words = useTexts(serverMoveTexts);
  const mayForget = failure.code === 'serverMove.damaged' || failure.code === 'file.newerVersion';
  return (
    <FailureMessage
      failure={failure}
      actions={
        <>
          <Button icon="again" onClick={work.ask}>
            {words.retry}
          </Button>
          {mayForget ? <Button onClick={work.forget}>{words.againYes}</Button> : null}
        </>
      }
    />
  );
}

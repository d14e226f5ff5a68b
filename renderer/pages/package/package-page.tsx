import { assertNever } from '../../../app/assert-never.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useSnapshot } from '../../wizard/use-wizard.ts';
import { ChooseFolder } from './choose-folder.tsx';
import { Destination } from './destination.tsx';
import { Extracted } from './extracted.tsx';
import { PartsTable } from './parts-table.tsx';
import { useWork, type PackageWork } from './use-work.ts';
import { Verdict } from './verdict.tsx';
import { WhereFrom } from './where-from.tsx';
import { WorkProgress } from './work-progress.tsx';

/** From the downloaded parts to the extracted setup files. */
export function PackagePage() {
  const work = useWork();
  return (
    <Stack>
      {work.problem === null ? null : <FailureMessage failure={work.problem} />}
      <Stage work={work} />
    </Stack>
  );
}

function Stage({ work }: { readonly work: PackageWork }) {
  const state = useSnapshot((snapshot) => snapshot.package);
  switch (state.kind) {
    case 'none':
      return (
        <>
          <ChooseFolder work={work} />
          <WhereFrom />
        </>
      );
    case 'chosen':
      return (
        <>
          <ChooseFolder work={work} />
          <PartsTable parts={state.inspection.parts} />
          <WhereFrom />
        </>
      );
    case 'verifying':
      return (
        <>
          <WorkProgress cancel={work.cancel} kind="verifying" />
          <PartsTable parts={state.inspection.parts} isReading />
        </>
      );
    case 'verified':
      return (
        <>
          <ChooseFolder work={work} />
          <Verdict inspection={state.inspection} result={state.result} />
          <Destination inspection={state.inspection} result={state.result} work={work} />
          <PartsTable parts={state.result.parts} />
        </>
      );
    case 'extracting':
      return <WorkProgress cancel={work.cancel} kind="extracting" />;
    case 'extracted':
      return <Extracted result={state.result} />;
    default:
      return assertNever(state);
  }
}

import { assertNever } from '../../../app/assert-never.ts';
import { verdictOf, type VerifyResult } from '../../../app/package/part-report.ts';
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
          <Verdict result={state.result} />
          {mayExtract(state.result) ? <Destination work={work} /> : null}
          <PartsTable parts={state.result.parts} />
          {mayExtract(state.result) ? null : <WhereFrom />}
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

/** Without checksums nothing can be proven wrong beforehand; the archive's own are checked while it is extracted. */
function mayExtract({ ok, sums, parts }: VerifyResult): boolean {
  return ok || (sums === null && verdictOf(parts) === 'unchecked');
}

import { assertNever } from '../../../app/assert-never.ts';
import { mayExtract } from '../../../app/package/may-extract.ts';
import { verdictOf, type PackageInspection } from '../../../app/package/part-report.ts';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { ChooseFolder } from './choose-folder.tsx';
import { Destination } from './destination.tsx';
import { Extracted } from './extracted.tsx';
import { PartsTable } from './parts-table.tsx';
import { Paused } from './paused.tsx';
import { SumsChoice } from './sums-choice.tsx';
import { packageTexts } from './texts.ts';
import { Told } from './told.tsx';
import { useWork, type PackageWork } from './use-work.ts';
import { Verdict } from './verdict.tsx';
import { WhereFrom } from './where-from.tsx';
import { WorkProgress } from './work-progress.tsx';

/** From the downloaded parts to the extracted setup files: what is asked or goes on, what it came to, and what else there is to it. */
export function PackagePage() {
  const work = useWork();
  return (
    <Stack>
      {work.problem === null ? null : <FailureMessage failure={work.problem} />}
      <First work={work} />
      <Told work={work} />
      <Rest work={work} />
    </Stack>
  );
}

function First({ work }: { readonly work: PackageWork }) {
  const { kind } = useSnapshot((snapshot) => snapshot.package);
  switch (kind) {
    case 'none':
    case 'chosen':
      return (
        <>
          <Interrupted />
          <ChooseFolder work={work} />
        </>
      );
    case 'verified':
      return <ChooseFolder work={work} />;
    case 'verifying':
    case 'extracting':
      return <WorkProgress cancel={work.cancel} kind={kind} />;
    case 'paused':
    case 'extracted':
      return null;
    default:
      return assertNever(kind);
  }
}

function Rest({ work }: { readonly work: PackageWork }) {
  const state = useSnapshot((snapshot) => snapshot.package);
  switch (state.kind) {
    case 'none':
      return <WhereFrom />;
    case 'chosen':
      return (
        <>
          <PartsTable parts={state.inspection.parts} />
          <Watched inspection={state.inspection} />
          <SumsChoice work={work} />
          <WhereFrom />
        </>
      );
    case 'verifying':
      return <PartsTable parts={state.parts} isReading />;
    case 'verified':
      return (
        <>
          {verdictOf(state.result.parts) === 'notIntact' ? <Verdict result={state.result} work={work} /> : null}
          {mayExtract(state.result) ? <Destination work={work} /> : null}
          <PartsTable parts={state.result.parts} />
          <SumsChoice work={work} />
          {mayExtract(state.result) ? null : <WhereFrom />}
        </>
      );
    case 'extracting':
      return null;
    case 'paused':
      return <Paused state={state} work={work} />;
    case 'extracted':
      return <Extracted />;
    default:
      return assertNever(state);
  }
}

/** The program ended while files were being extracted: those that are complete are not extracted again. */
function Interrupted() {
  const words = useTexts(packageTexts);
  const wasExtracting = useSnapshot(({ packageBefore }) => packageBefore !== null && packageBefore.destination !== null);
  if (!wasExtracting) return null;
  return (
    <Message kind="info" title={words.interruptedTitle}>
      {words.interrupted}
    </Message>
  );
}

/** While something is missing the folder is watched: the user is told that nothing has to be pressed. */
function Watched({ inspection }: { readonly inspection: PackageInspection }) {
  const words = useTexts(packageTexts);
  return inspection.ok ? null : <p className="quiet">{words.watched}</p>;
}

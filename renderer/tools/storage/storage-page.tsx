import { isKnown } from '../../../app/machine/fact.ts';
import { judgeDisk } from '../../../app/storage/judge-disk.ts';
import type { Disk } from '../../../app/storage/disk.ts';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { AskAgain } from '../../wizard/asking/ask-again.tsx';
import { UnknownMessage } from '../../wizard/asking/unknown-message.tsx';
import { useAsked } from '../../wizard/asking/use-asked.ts';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { AddSteps } from './add-steps.tsx';
import { DiskTable } from './disk-table.tsx';
import { storageTexts } from './texts.ts';

/** The disks of this server, whether they could hold backups, and how they are added. Changes nothing. */
export function StoragePage() {
  const words = useTexts(storageTexts);
  const { answer, isAsking, again } = useAsked('storage.disks', 'storage.stop');
  const found = answer?.kind === 'ok' ? answer.value : null;
  const disks = found !== null && isKnown(found) ? found.value : null;
  return (
    <Stack>
      <p>{words.why}</p>
      <AskAgain label={words.again} accessKey={words.againKey} asking={isAsking ? words.asking : null} onAsk={again} />
      {answer?.kind === 'failed' ? <FailureMessage failure={answer.failure} /> : null}
      {found?.kind === 'unknown' ? <UnknownMessage title={words.unknown} fact={found} /> : null}
      {disks === null ? null : <Disks disks={disks} />}
      <AddSteps empty={(disks ?? []).filter((disk) => judgeDisk(disk).kind === 'couldServe')} />
    </Stack>
  );
}

function Disks({ disks }: { readonly disks: readonly Disk[] }) {
  const words = useTexts(storageTexts);
  const couldServe = disks.some((disk) => judgeDisk(disk).kind !== 'cannot');
  return (
    <>
      {couldServe ? null : (
        <Message kind="warning" title={disks.length === 0 ? words.noDisks : words.noneServes}>
          {words.attach}
        </Message>
      )}
      {disks.length === 0 ? null : <DiskTable disks={disks} />}
    </>
  );
}

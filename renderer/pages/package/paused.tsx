import { useId } from 'react';
import type { PackageState } from '../../../app/session/snapshot.ts';
import { formatBytes } from '../../../app/texts/format.ts';
import { Button } from '../../parts/button.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { takesFocus } from '../../wizard/keep-focus.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { packageTexts } from './texts.ts';
import { useSpace } from './use-space.ts';
import type { PackageWork } from './use-work.ts';

/** The drive is full: how much to free, how much is free by now, and the button that goes on. */
export function Paused({ state, work }: { readonly state: Extract<PackageState, { kind: 'paused' }>; readonly work: PackageWork }) {
  const words = useTexts(packageTexts);
  const language = useLanguage();
  const reason = useId();
  const { destination, neededBytes } = state;
  const drive = useSpace(destination, true)?.find(({ purposes }) => purposes.includes('destination'));
  const free = drive?.free ?? state.freeBytes;
  const isEnough = free >= neededBytes;
  const size = (bytes: number): string => formatBytes(bytes, language);
  return (
    <>
      <Message
        kind="warning"
        title={words.pausedTitle(size(Math.max(0, neededBytes - state.freeBytes)), drive?.root ?? destination)}
        isTold
      >
        {words.paused}
      </Message>
      <p id={reason} role="status">
        {isEnough ? words.pausedEnough(size(free)) : words.pausedFree(size(free), size(neededBytes))}
      </p>
      <Stack direction="row" gap="small">
        <div {...takesFocus}>
          <Button
            kind="primary"
            accessKey={words.continueKey}
            blockedBy={isEnough ? undefined : reason}
            onClick={() => {
              work.extract(destination);
            }}
          >
            {words.continue}
          </Button>
        </div>
        <Button onClick={work.cancel}>{words.cancelExtract}</Button>
      </Stack>
    </>
  );
}

import { CopyButton } from '../../parts/copy-button.tsx';
import { Stack } from '../../parts/stack.tsx';
import { Verbatim } from '../../parts/verbatim.tsx';
import { frameTexts } from '../frame.texts.ts';
import { useTexts } from '../use-wizard.ts';

/** A command for a shell, which this program does not run, and a button that copies it. */
export function CommandToCopy({ command }: { readonly command: string }) {
  const words = useTexts(frameTexts);
  return (
    <Stack gap="small">
      <Verbatim text={command} />
      <CopyButton text={command} label={words.copy} fullLabel={`${words.copy} – ${command}`} doneLabel={words.copied} />
    </Stack>
  );
}

import { checkLabels } from '../../../app/checks/check-labels.texts.ts';
import { CLOUD_CONNECTION_COMMAND, type CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { Outcome } from '../../../app/outcome.ts';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Message } from '../../parts/message.tsx';
import { Stack } from '../../parts/stack.tsx';
import { AskAgain } from '../../wizard/asking/ask-again.tsx';
import { FailureMessage } from '../../wizard/failure-message.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { connectivityTexts } from './texts.ts';

/** What the section needs. */
export interface VaultSectionProps {
  /** Null while it is asked. */
  readonly answer: Outcome<CloudConnection> | null;
  readonly onAskAgain: () => void;
}

/** Whether the backup server reaches its vault, and the command that tells it. */
export function VaultSection({ answer, onAskAgain }: VaultSectionProps) {
  const words = useTexts(connectivityTexts);
  return (
    <section>
      <h2>{words.vault}</h2>
      <Stack>
        {answer?.kind === 'ok' ? <Found connection={answer.value} /> : null}
        {answer?.kind === 'failed' ? <FailureMessage failure={answer.failure} /> : null}
        <AskAgain label={words.askAgain} asking={answer === null ? words.asking : null} onAsk={onAskAgain} />
      </Stack>
    </section>
  );
}

function Found({ connection }: { readonly connection: CloudConnection }) {
  const words = useTexts(connectivityTexts);
  switch (connection.kind) {
    case 'connected':
      return <Message kind="success">{words.connected}</Message>;
    case 'notConnected':
      return (
        <Message kind="problem" title={words.notConnected}>
          {words.notConnectedText}
        </Message>
      );
    case 'notInstalled':
      return (
        <Message kind="info" title={words.notInstalled}>
          {words.notInstalledText}
        </Message>
      );
    case 'unknown':
      return <Unknown {...connection} />;
  }
}

/** The command is there to be run by hand, but where there is no Windows there is no shell for it. */
function Unknown({ reason, detail }: Extract<CloudConnection, { readonly kind: 'unknown' }>) {
  const words = useTexts(connectivityTexts);
  const { unknownReason } = useTexts(checkLabels);
  const isWindows = reason !== 'notWindows';
  return (
    <Message
      kind="warning"
      title={words.unknown(unknownReason[reason])}
      actions={isWindows ? <CopyButton text={CLOUD_CONNECTION_COMMAND} label={words.copyCommand} doneLabel={words.copied} /> : null}
    >
      {detail === undefined || !isWindows ? null : (
        <p>
          <code>{detail}</code>
        </p>
      )}
      <p>{isWindows ? words.unknownText : words.notWindowsText}</p>
      {isWindows ? <code>{CLOUD_CONNECTION_COMMAND}</code> : null}
    </Message>
  );
}

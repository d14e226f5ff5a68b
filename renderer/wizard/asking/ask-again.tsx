import { useId } from 'react';
import { Button } from '../../parts/button.tsx';
import { Stack } from '../../parts/stack.tsx';

/** What the button needs. */
export interface AskAgainProps {
  readonly label: string;
  readonly accessKey?: string;
  /** What goes on, where the question is already asked; else null. */
  readonly asking: string | null;
  readonly onAsk: () => void;
}

/** Puts a question once more; while it is asked, the button says so and keeps the focus. */
export function AskAgain({ label, accessKey, asking, onAsk }: AskAgainProps) {
  const id = useId();
  return (
    <Stack direction="row" gap="small">
      <Button
        icon="again"
        accessKey={accessKey}
        onClick={() => {
          onAsk();
        }}
        blockedBy={asking === null ? undefined : id}
      >
        {label}
      </Button>
      <span role="status" id={id}>
        {asking ?? ''}
      </span>
    </Stack>
  );
}

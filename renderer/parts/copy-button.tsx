import { useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

/** What a copy button needs. `fullLabel` tells it from others of its kind to who hears it; it must contain the label. */
export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly fullLabel?: string;
  readonly doneLabel: string;
}

/** Copies a text to the clipboard and says so on itself. */
export function CopyButton({ text, label, fullLabel, doneLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  return (
    <>
      <Button
        icon={isCopied ? 'check' : 'copy'}
        fullLabel={isCopied ? undefined : fullLabel}
        onClick={() => {
          void copyText(text).then(() => {
            setCopied(text);
          });
        }}
      >
        {isCopied ? doneLabel : label}
      </Button>
      <span className="only-heard" role="status">
        {isCopied ? doneLabel : ''}
      </span>
    </>
  );
}

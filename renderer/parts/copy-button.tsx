import { useState } from 'react';
import { Button } from './button.tsx';
import { copyText } from './copy-text.ts';

/** Copies a text to the clipboard and says so on itself. */
export function CopyButton({ text, label, doneLabel }: { readonly text: string; readonly label: string; readonly doneLabel: string }) {
  const [copied, setCopied] = useState<string | null>(null);
  const isCopied = copied === text;
  return (
    <>
      <Button
        icon={isCopied ? 'check' : 'copy'}
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

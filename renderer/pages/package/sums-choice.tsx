import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Collapsible } from '../../parts/collapsible.tsx';
import { MultilineField } from '../../parts/multiline-field.tsx';
import { Stack } from '../../parts/stack.tsx';
import { useBrowse } from '../../wizard/forms/use-browse.ts';
import { useSnapshot, useTexts } from '../../wizard/use-wizard.ts';
import { sumsTexts } from './sums.texts.ts';
import type { PackageWork } from './use-work.ts';

/** Where the checksums come from: beside the files, another file, or pasted lines. */
export function SumsChoice({ work }: { readonly work: PackageWork }) {
  const words = useTexts(sumsTexts);
  const browse = useBrowse();
  const source = useSnapshot((snapshot) => snapshot.packageSums);
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const takeFile = (path: string): void => {
    work.takeSums({ kind: 'file', path });
  };
  const paste = (): void => {
    setMissing(text.trim() === '');
    if (text.trim() !== '') work.takeSums({ kind: 'text', text });
  };
  return (
    <Collapsible summary={words.summary(words.sources[source])}>
      <Stack>
        <p>{words.explanation}</p>
        <Stack direction="row">
          <Button
            icon="folder"
            onClick={() => {
              browse.file('', 'sums', takeFile);
            }}
          >
            {words.browse}
          </Button>
          {source === 'beside' ? null : (
            <Button
              onClick={() => {
                work.takeSums({ kind: 'beside' });
              }}
            >
              {words.beside}
            </Button>
          )}
        </Stack>
        <MultilineField
          label={words.paste}
          value={text}
          onChange={setText}
          rows={4}
          hint={words.pasteHint}
          problem={isMissing && text.trim() === '' ? words.pasteMissing : null}
        />
        <div>
          <Button onClick={paste}>{words.take}</Button>
        </div>
      </Stack>
    </Collapsible>
  );
}

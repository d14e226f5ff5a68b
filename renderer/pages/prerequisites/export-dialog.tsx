import { useState } from 'react';
import { CheckBox } from '../../parts/check-box.tsx';
import { ChoiceField } from '../../parts/choice-field.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useTexts } from '../../wizard/use-wizard.ts';
import { prerequisitesTexts } from './texts.ts';
import type { ExportFormat, Transfer } from './use-transfer.ts';

const formats: readonly ExportFormat[] = ['html', 'text', 'json', 'junit', 'facts'];

/** Asks in which format, and whether names are hidden; main asks where to. */
export function ExportDialog({
  open,
  close,
  save,
}: {
  readonly open: boolean;
  readonly close: () => void;
  readonly save: Transfer['save'];
}) {
  const words = useTexts(prerequisitesTexts);
  const [format, setFormat] = useState<ExportFormat>('html');
  const [redact, setRedact] = useState(false);
  return (
    <Dialog
      open={open}
      title={words.exportTitle}
      text={words.exportText}
      primary={{
        label: words.save,
        onClick: () => {
          close();
          save(format, redact);
        },
      }}
      secondary={{ label: words.cancel, onClick: close }}
      onDismiss={close}
    >
      <ChoiceField
        label={words.format}
        options={formats.map((key) => ({ key, label: words.formats[key], hint: words.formatHints[key] }))}
        value={format}
        onChange={setFormat}
      />
      <CheckBox label={words.redact} checked={redact} onChange={setRedact} />
    </Dialog>
  );
}

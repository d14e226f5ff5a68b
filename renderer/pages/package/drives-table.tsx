import type { DriveSpace } from '../../../app/package/space.ts';
import { formatBytes, formatList } from '../../../app/texts/format.ts';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import { driveTexts } from './drives.texts.ts';

/** Every drive concerned by the extraction: what for, what is needed, what is free. */
export function DrivesTable({ drives }: { readonly drives: readonly DriveSpace[] }) {
  const words = useTexts(driveTexts);
  const language = useLanguage();
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: 'drive', label: words.drive },
        { key: 'purposes', label: words.usedFor },
        { key: 'needed', label: words.needed, align: 'end' },
        { key: 'free', label: words.free, align: 'end' },
      ]}
      rows={drives.map(({ root, purposes, needed, free }) => ({
        key: root,
        cells: {
          drive: root,
          purposes: formatList(
            purposes.map((purpose) => words.purposes[purpose]),
            language,
          ),
          needed: formatBytes(needed, language),
          free: free === null ? words.unknown : formatBytes(free, language),
        },
      }))}
    />
  );
}

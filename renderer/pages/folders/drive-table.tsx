import { formatBytes } from '../../../app/texts/format.ts';
import { Icon } from '../../parts/icon.tsx';
import { Table } from '../../parts/table.tsx';
import { useLanguage, useTexts } from '../../wizard/use-wizard.ts';
import './folders.css';
import type { DriveRoom } from './room.ts';
import { foldersTexts } from './texts.ts';

/** What is needed and free on each drive, and what is left after setup. */
export function DriveTable({ rooms }: { readonly rooms: readonly DriveRoom[] }) {
  const words = useTexts(foldersTexts);
  const language = useLanguage();
  const size = (bytes: number): string => formatBytes(bytes, language);
  return (
    <Table
      caption={words.space}
      columns={[
        { key: 'drive', label: words.drive },
        { key: 'needed', label: words.needed, align: 'end' },
        { key: 'free', label: words.free, align: 'end' },
        { key: 'left', label: words.left, align: 'end' },
      ]}
      rows={rooms.map((room) => ({
        key: room.drive,
        cells: {
          drive: room.drive,
          needed: size(room.needed),
          free: room.free.kind === 'known' ? size(room.free.bytes) : room.free.kind === 'absent' ? words.notFound : words.unknown,
          left: room.isShort ? (
            <Short text={words.tooLittle} />
          ) : room.free.kind === 'known' ? (
            size(room.free.bytes - room.needed)
          ) : (
            words.unknown
          ),
        },
      }))}
    />
  );
}

function Short({ text }: { readonly text: string }) {
  return (
    <span className="drive-short">
      <Icon name="problem" tone="problem" /> {text}
    </span>
  );
}

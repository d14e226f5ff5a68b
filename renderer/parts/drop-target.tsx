import { useState, type ReactNode } from 'react';
import './drop-target.css';

/** A place where a file or folder can be dropped; the first one counts. Everything it does can be done without a mouse too. */
export function DropTarget({ children, onDrop }: { readonly children: ReactNode; readonly onDrop: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  return (
    <div
      className={isOver ? 'drop-target drop-target-over' : 'drop-target'}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) onDrop(file);
      }}
    >
      {children}
    </div>
  );
}

import type { calls } from '../../../app/ipc/contract.ts';
import type * as z from 'zod';
import { useBridge, useTexts } from '../use-wizard.ts';
import { browseTexts } from './browse.texts.ts';

type FilePurpose = z.infer<(typeof calls)['dialog.file']['input']>['purpose'];

/** Opens the system's dialogs; what was chosen is given on, a dialog that was closed changes nothing. */
export function useBrowse(): {
  /** Of the button that opens them. */
  readonly label: string;
  readonly folder: (start: string, take: (path: string) => void) => void;
  readonly file: (start: string, purpose: FilePurpose, take: (path: string) => void) => void;
} {
  const { call } = useBridge();
  const { label } = useTexts(browseTexts);
  return {
    label,
    folder: (start, take) => {
      void call('dialog.folder', { start: startOf(start) }).then((outcome) => {
        if (outcome.kind === 'ok' && outcome.value !== null) take(outcome.value);
      });
    },
    file: (start, purpose, take) => {
      void call('dialog.file', { start: startOf(start), purpose }).then((outcome) => {
        if (outcome.kind === 'ok' && outcome.value !== null) take(outcome.value);
      });
    },
  };
}

function startOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim();
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { appendThrough } from './atomic-file.ts';
import { registryText, type Machine } from './machine.ts';
import type { VendorError } from './script.ts';

/** A log in the grammar of DPM's setup: `[<time in the style of the system's culture>] <kind> : <words>`. */
export interface VendorLog {
  /** Writes one stamped line. */
  readonly line: (words: string) => void;
  /** Writes lines as they are, as the embedded MSI log is. */
  readonly plain: (words: string) => void;
  /** Writes `*** Error :` and on the next line `ID: n. Details:`. */
  readonly error: (error: VendorError) => void;
}

/** Starts a log file, emptying what an earlier run left in it. */
export function openVendorLog(machine: Machine, path: string): VendorLog {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  const stamp = stampOf(registryText(machine, 'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Nls\\Language', 'InstallLanguage'));
  const line = (words: string): void => {
    appendThrough(path, `[${stamp(new Date())}] ${words}\r\n`);
  };
  return {
    line,
    plain: (words) => {
      appendThrough(path, `${words}\r\n`);
    },
    error: ({ id, message }) => {
      line(`*** Error : ${message}\r\nID: ${String(id)}. Details: ${message}`);
    },
  };
}

/** The console form of a vendor's error: two lines, the second starts with `ID: n.`. */
export function errorLines({ id, message }: VendorError): readonly string[] {
  return [`*** Error : ${message}`, `ID: ${String(id)}. Details: ${message}`];
}

/** Time as this culture writes it: `040C` is French, `0407` German, anything else English. */
function stampOf(language: string | undefined): (time: Date) => string {
  const separators: Readonly<Record<string, string | undefined>> = {
    '040C': '/',
    '0407': '.',
  };
  const separator = separators[language?.toUpperCase() ?? ''];
  return separator === undefined ? englishStamp : (time) => dayFirstStamp(time, separator);
}

function englishStamp(time: Date): string {
  const hours = time.getHours();
  const clock = `${String(hours % 12 === 0 ? 12 : hours % 12)}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
  return `${String(time.getMonth() + 1)}/${String(time.getDate())}/${String(time.getFullYear())} ${clock} ${hours < 12 ? 'AM' : 'PM'}`;
}

function dayFirstStamp(time: Date, separator: string): string {
  const date = [two(time.getDate()), two(time.getMonth() + 1), String(time.getFullYear())].join(separator);
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

import { assertNever } from '../assert-never.ts';
import type { Step } from './step.ts';

/** What a step runs, word by word as it is passed; null where it runs nothing. A script of ours is told by its name and values. */
export function commandOf(step: Step): readonly string[] | null {
  switch (step.kind) {
    case 'run-program':
      return [step.program, ...step.arguments];
    case 'run-script':
      return ['powershell.exe', step.script, ...Object.entries(step.values).map(([name, value]) => `${name}=${value}`)];
    case 'write-secret-file':
      return null;
    default:
      return assertNever(step);
  }
}

/** A command as a person would type it: words with blanks in quotation marks. The engine passes words one by one and quotes nothing. */
export function commandText(words: readonly string[]): string {
  return words.map((word) => (/\s/u.test(word) ? `"${word}"` : word)).join(' ');
}

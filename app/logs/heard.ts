import type { Finding } from '../errors/finding.ts';
import { isNote } from '../errors/finding.ts';
import { readLine } from './read-line.ts';

/** How many lines are kept before an error, and after it. */
const BEFORE = 8;
const AFTER = 4;
/** A log can name thousands of errors; the first and the last tell the story. */
const MAX_FINDINGS = 40;
/** Longer lines are cut: nobody reads them, and they would fill the journal. */
const MAX_LINE = 400;

/** What was heard of a program so far: errors it named, and the lines around the last of them. */
export interface Heard {
  readonly findings: readonly Finding[];
  /** The lines around the last error; empty where none was named. */
  readonly around: readonly string[];
  /** The last lines, whatever they say. */
  readonly recent: readonly string[];
  /** Words of an error line whose number may follow. */
  readonly message: string | null;
  /** How many lines still belong to the last error. */
  readonly wanted: number;
}

/** Before a program has said anything. */
export const nothingHeard: Heard = { findings: [], around: [], recent: [], message: null, wanted: 0 };

/** What is known after one more line. The line must be redacted already: it is kept. */
export function hear(heard: Heard, line: string): Heard {
  const text = line.length > MAX_LINE ? `${line.slice(0, MAX_LINE)}…` : line;
  const { findings, errorMessage } = readLine(text);
  const recent = [...heard.recent, text].slice(-BEFORE);
  const message = errorMessage ?? heard.message;
  const named = findings.map((each) => ({ ...each, message: message ?? each.message }));
  const isError = errorMessage !== null || named.some((each) => !isNote(each));
  const continues = heard.wanted > 0;
  const around =
    isError && !continues ? recent : isError || continues ? [...heard.around, text].slice(-(BEFORE + AFTER + 1)) : heard.around;
  return {
    findings: limited([...heard.findings, ...named]),
    around,
    recent,
    message: findings.length > 0 ? null : message,
    wanted: isError ? AFTER : Math.max(0, heard.wanted - 1),
  };
}

/** The lines to show for a failure: those around the last error, else the last ones. */
export function linesOf(heard: Heard): readonly string[] {
  return heard.around.length > 0 ? heard.around : heard.recent;
}

function limited(findings: readonly Finding[]): readonly Finding[] {
  return findings.length <= MAX_FINDINGS ? findings : [...findings.slice(0, 1), ...findings.slice(-(MAX_FINDINGS - 1))];
}

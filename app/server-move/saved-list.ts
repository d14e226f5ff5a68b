import { parseJson } from '../parse-json.ts';
import { formatNumber, formatTime } from '../texts/format.ts';
import type { Language } from '../texts/texts.ts';
import { moveCommands } from './commands.ts';
import { moveListTexts } from './list.texts.ts';
import { serverMove, type ServerMove } from './move.ts';
import { progressOf } from './progress.ts';
import { moveStepWords } from './step-words.ts';
import { moveSteps, type MoveStep } from './steps.ts';

/** Begins the line that the program reads again. */
const MARK = 'Backup-Server-Setup-Move: ';

/** Notepad of Windows Server 2016 knows UTF-8 by its mark alone, and no line without a carriage return. */
const [UTF8_MARK, LINE_END] = ['\uFEFF', '\r\n'];

/**
 * The list as it stands, as text to take along: read by people in any editor, also on a server without a desktop, and by this program
 * again by its last line, which holds the move itself in plain ASCII.
 */
export function savedMove(move: ServerMove, language: Language, at: Date): string {
  const words = moveListTexts[language];
  const { done, of } = progressOf(move);
  const lines = [
    words.heading(move.serverName),
    words.pools[move.pool],
    words.progress(formatNumber(done, language), formatNumber(of, language)),
    words.savedAt(formatTime(at.toISOString(), language)),
    '',
    words.howToOpen,
    '',
    ...moveSteps(move.pool).flatMap((step, index) => [...stepLines(move, step, index + 1, language), '']),
    words.lastLine,
    `${MARK}${JSON.stringify(move)}`,
  ];
  return `${UTF8_MARK}${lines.map((line) => `${line}${LINE_END}`).join('')}`;
}

/**
 * The move in a saved list, wherever its line stands, or in the file of a list that was put aside, which is nothing but the move; null
 * where there is none, or one that is not as it was written.
 */
export function moveInText(text: string): ServerMove | null {
  const line = text.split(/\r?\n/u).find((each) => each.trimStart().startsWith(MARK));
  return serverMove.safeParse(parseJson(line?.trim().slice(MARK.length) ?? text)).data ?? null;
}

function stepLines(move: ServerMove, { id, place }: MoveStep, number: number, language: Language): readonly string[] {
  const words = moveListTexts[language];
  const { title, what, why, careful } = moveStepWords(language)[id];
  const doneAt = move.done[id];
  const state =
    doneAt === undefined
      ? progressOf(move).next === id
        ? ` (${words.nextMark})`
        : ''
      : ` (${words.doneAt(formatTime(doneAt, language))})`;
  return [
    `[${doneAt === undefined ? ' ' : 'x'}] ${String(number)}. ${title}${state}`,
    ...[words.places[place], what, words.why(why), words.careful(careful)].map((line) => `    ${line}`),
    ...moveCommands(move, id).flatMap(({ shell, lines }) => [`    ${words.shells[shell]}`, ...lines.map((line) => `        ${line}`)]),
  ];
}

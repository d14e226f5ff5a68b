import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resumeCommand } from './resume-command.ts';

const program = 'C:\\Program Files\\Backup Server Setup\\Backup Server Setup.exe';

describe('the command line of the resume entry', () => {
  it.each([
    [[program, '--resume'], `"${program}" --resume`],
    [['C:\\Setup\\setup.exe', '--resume'], '"C:\\Setup\\setup.exe" --resume'],
    [[program, '--resume', '--state', 'D:\\State'], `"${program}" --resume --state D:\\State`],
    [[program, '--resume', '--state', 'D:\\My state'], `"${program}" --resume --state "D:\\My state"`],
    [[program, '--resume', '--state', 'D:\\My state\\'], `"${program}" --resume --state "D:\\My state\\\\"`],
    [[program, '--resume', '--state', '\\\\server\\Été 2026'], `"${program}" --resume --state "\\\\server\\Été 2026"`],
    [['Z:\\electron.exe', 'Z:\\check out', '--resume'], '"Z:\\electron.exe" "Z:\\check out" --resume'],
  ] as const)('of %j is %s', (words, line) => {
    expect(resumeCommand(words)).toEqual({ kind: 'line', line });
  });

  it('is none where it would be longer than Windows runs', () => {
    const folder = (length: number): readonly string[] => [`C:\\${'x'.repeat(length)}`, '--resume'];
    expect(resumeCommand(folder(259 - '"C:\\" --resume'.length))).toMatchObject({ kind: 'line' });
    expect(resumeCommand(folder(260 - '"C:\\" --resume'.length))).toEqual({ kind: 'unfit', why: 'tooLong' });
  });

  it('is none where a part of a path could be taken for a variable', () => {
    expect(resumeCommand(['C:\\100%USERNAME%\\setup.exe', '--resume'])).toEqual({ kind: 'unfit', why: 'variable' });
  });

  it('is read back by Windows as the words it was made of, whatever is in them', () => {
    const part = fc.string({ maxLength: 30 }).filter((word) => !/[%\0]/u.test(word));
    const awkward = fc.string({ unit: fc.constantFrom('\\', '"', ' ', 'a', '\t'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.oneof(part, awkward), { maxLength: 4 }), (words) => {
        const command = resumeCommand([program, ...words]);
        if (command.kind === 'line') expect(argumentsOf(command.line)).toEqual([program, ...words]);
      }),
    );
  });
});

/** What `CommandLineToArgvW` makes of a command line, written after its documentation. */
function argumentsOf(line: string): readonly string[] {
  const end = line.indexOf('"', 1);
  const words: string[] = [];
  let word: string | null = null;
  let isQuoted = false;
  const rest = line.slice(end + 1);
  for (const [piece] of rest.matchAll(/\\*"|\\+|\s|[^\\"\s]+/gu)) {
    const slashes = piece.length - 1;
    if (/^\s$/u.test(piece) && !isQuoted) {
      if (word !== null) words.push(word);
      word = null;
    } else if (!piece.endsWith('"')) word = (word ?? '') + piece;
    else {
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes / 2)) + (slashes % 2 === 1 ? '"' : '');
      if (slashes % 2 === 0) isQuoted = !isQuoted;
    }
  }
  return [line.slice(1, end), ...words, ...(word === null ? [] : [word])];
}

import { expect, test } from 'vitest';
import type { ToldFailure } from '../../app/commands/command-end.ts';
import type { Failure } from '../../app/failure.ts';
import { refuseArguments, reportFailure } from './command.ts';
import { exitCodes, restartCode } from './exit-codes.ts';

test.each<[Failure, number]>([
  [{ code: 'stopped' }, exitCodes.stopped],
  [{ code: 'unexpected', reference: 'r1' }, exitCodes.internalError],
  [{ code: 'file.missing', path: '/gone' }, exitCodes.wrongInput],
  [{ code: 'input.refused', problems: ['sql'] }, exitCodes.wrongInput],
  [{ code: 'session.notNow', call: 'run', state: 'running' }, exitCodes.blocked],
])('%j ends with %i and is said on standard error', (failure, expected) => {
  const said: string[] = [];
  const ends: unknown[] = [];
  const tellEnd = (code: number, told: ToldFailure | null): void => void ends.push([code, told?.code]);
  expect(reportFailure({ language: 'en', err: (text) => said.push(text), tellEnd }, failure)).toBe(expected);
  expect(ends).toEqual([[expected, failure.code]]);
  expect(said.join('')).toMatch(/^\S.*\.\n( {2}\S.*\.\n)*$/u);
});

test('wrong arguments end with 2 and are named', () => {
  const said: string[] = [];
  expect(
    refuseArguments(
      { language: 'fr', err: (text) => said.push(text), tellEnd: () => undefined },
      { kind: 'unknownOption', name: '--nope' },
    ),
  ).toBe(2);
  expect(said).toEqual(['L’option --nope n’existe pas ici.\n']);
});

test('a needed restart is 3010 on Windows and 10 elsewhere', () => {
  expect([restartCode('win32'), restartCode('linux')]).toEqual([3010, 10]);
});

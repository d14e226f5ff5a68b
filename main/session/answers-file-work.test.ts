import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readAnswersFile } from '../commands/answers-file.ts';
import { valueOf } from '../package/testing.ts';
import { answersIn, canaries, useBench } from '../steps/testing.ts';
import { saveAnswers } from './answers-file-work.ts';
import { answerAll, codeOf, startOn } from './testing.ts';

const bench = useBench();

test('what the wizard asked is saved as a file that an unattended run takes, without any secret', async () => {
  const { session } = startOn(path.join(bench.folder, 'saved'));
  valueOf(session.start('install', 'sample'));
  const answers = answersIn(bench.folder);
  answerAll(session, answers);
  const file = path.join(bench.folder, 'answers.json');
  const names: string[] = [];
  const choose = (name: string, extension: string): Promise<string> => {
    names.push(name, extension);
    return Promise.resolve(file);
  };
  expect(valueOf(await saveAnswers(valueOf(session.active('test')), choose))).toBe(file);
  expect(names).toEqual([expect.stringMatching(/^setup-answers-\d{4}-\d{2}-\d{2}\.json$/u), 'json']);
  expect(valueOf(readAnswersFile(file))).toEqual({ schemaVersion: 1, product: 'sample', answers });
  for (const secret of Object.values(canaries)) expect(readFileSync(file, 'utf8')).not.toContain(secret);
});

test('nothing is written where no file was chosen, a question is open, or the file cannot be written', async () => {
  const { session } = startOn(path.join(bench.folder, 'unsaved'));
  valueOf(session.start('install', 'sample'));
  const active = valueOf(session.active('test'));
  const nowhere = path.join(bench.folder, 'file', 'answers.json');
  expect(codeOf(await saveAnswers(active, () => Promise.resolve(nowhere)))).toBe('run.answerMissing');
  answerAll(session, answersIn(bench.folder));
  expect(valueOf(await saveAnswers(active, () => Promise.resolve(null)))).toBeNull();
  expect(codeOf(await saveAnswers(active, () => Promise.resolve('/proc/answers.json')))).toBe('file.unwritable');
  expect(existsSync(nowhere)).toBe(false);
});

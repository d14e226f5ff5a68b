import { answersFile, type AnswersFile } from '../../app/answers/answers.ts';
import type { Outcome } from '../../app/outcome.ts';
import { readJsonFile } from '../system/json-file.ts';

/** Reads an answers file. It names its product and holds no secret: a key it does not know is refused. */
export function readAnswersFile(file: string): Outcome<AnswersFile> {
  return readJsonFile(file, answersFile, 'answers');
}

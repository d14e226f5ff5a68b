import { answersFile, answersFileVersion, upgradePart } from '../../app/answers/answers.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Snapshot } from '../../app/session/snapshot.ts';
import type { ActiveSession } from './active-session.ts';
import type { ChooseFile } from './export-work.ts';
import { writeWhole } from '../system/write-whole.ts';

/**
 * Writes the answers as a file for unattended runs where the user says; null when no file was chosen. The strict schema
 * of the file is what lets through: there is no place for a secret in it.
 */
export async function saveAnswers({ environment, store, product }: ActiveSession, choose: ChooseFile): Promise<Outcome<string | null>> {
  const content = answersFile.safeParse({ schemaVersion: answersFileVersion, product: product.id, ...givenOf(store.read()) });
  if (!content.success) return failed({ code: 'run.answerMissing', topic: String(content.error.issues[0]?.path[1] ?? '') });
  const file = await choose(`setup-answers-${environment.now().toISOString().slice(0, 10)}.json`, 'json');
  if (file === null) return ok(null);
  const written = writeWhole(file, `${JSON.stringify(content.data, null, 2)}\n`);
  if (written.kind === 'failed') return written;
  environment.log.write('answers.saved', { product: product.id });
  return ok(file);
}

/** The answers that the mode asks, with the mode where it is not the usual one. */
function givenOf({ mode, answers }: Snapshot): object {
  return mode === 'upgrade' ? { mode, answers: upgradePart(answers) } : { answers };
}

import type { AnswerTo } from '../../../app/answers/answers.ts';
import { problem } from '../../../app/answers/problem.ts';
import type { DomainForm } from '../../wizard/forms/use-domain-form.ts';
import { useBridge } from '../../wizard/use-wizard.ts';
import type { SqlFields, SqlForm } from './form.ts';

const problems = { missing: problem('media.missing'), notFile: problem('media.notFile') } as const;

/** Lets main look whether the media's setup program is there; what is wrong with it is told at its field. True for other choices. */
export function useMediaLook(form: DomainForm<SqlFields, SqlForm>): (answer: AnswerTo<'sql'>) => Promise<boolean> {
  const { call } = useBridge();
  return async (answer) => {
    if (answer.kind !== 'media') return true;
    const found = await call('sql.media', { file: answer.setup });
    if (found.kind === 'failed' || found.value === 'ready') return true;
    form.setError('setup', { type: 'media', message: problems[found.value].error }, { shouldFocus: true });
    return false;
  };
}

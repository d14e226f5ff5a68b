import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { planned } from '../../app/plan/testing.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { sample } from '../../app/products/sample.ts';
import { plainProcesses } from '../system/processes.ts';
import type { ProgramRequest } from '../system/run-program.ts';
import { programRefusal } from './program-refusal.ts';
import { executionOf } from './testing-execution.ts';
import { useBench } from './testing.ts';

const bench = useBench();

describe('media of the administrator', () => {
  it.each([
    [
      'signed by the vendor',
      0,
      { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' },
      null,
    ],
    ['changed since', 0, { status: 'HashMismatch', signer: 'Microsoft Corporation', root: null }, 'changed'],
    ['signed by another', 0, { status: 'Valid', signer: 'Contoso', root: 'Contoso Root' }, 'otherSigner'],
    ['not signed', 0, { status: 'NotSigned', signer: null, root: null }, 'notSigned'],
    ['that Windows says nothing of', 0, null, 'unknown'],
    ['where PowerShell does not start', 1, null, 'unknown'],
  ])('%s', async (_, exitCode, answer, verdict) => {
    const { file, step, context, asked } = mediaStep(exitCode, answer);
    const refusal = await programRefusal(file, step, context);
    expect(refusal).toEqual(
      verdict === null
        ? null
        : { code: 'run.programNotTrusted', step: 'install-sql', program: file, verdict, signer: answer?.signer ?? null },
    );
    expect(asked).toEqual([file]);
  });

  it('that is not there is missing, and nobody is asked about it', async () => {
    const { step, context, asked } = mediaStep(0, null);
    expect(await programRefusal('/nowhere/setup.exe', step, context)).toMatchObject({ code: 'run.programMissing' });
    expect(asked).toEqual([]);
  });
});

describe('a package that somebody else extracted', () => {
  const agent = 'MARSAgent/MARSAgentInstaller.exe';
  const vendors = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };

  it.each([
    ['that the vendor signed', vendors, null],
    ['that another signed', { status: 'Valid', signer: 'Contoso', root: 'Contoso Root' }, 'otherSigner'],
    ['that nobody signed', { status: 'NotSigned', signer: null, root: null }, 'notSigned'],
    ['that Windows says nothing of', null, 'unknown'],
  ])('a program %s', async (_, answer, verdict) => {
    const { file, step, context, asked } = packageStep(answer);
    const { signer = null } = answer ?? {};
    expect(await programRefusal(file, step, { ...context, isAdopted: true })).toEqual(
      verdict === null ? null : { code: 'run.packageNotTrusted', step: 'install-agent', program: agent, verdict, signer },
    );
    expect(asked).toEqual([file]);
  });

  it('is compared with its hash all the same', async () => {
    const { file, step, context, asked } = packageStep(vendors);
    const programHashes = new Map([[agent, 'another']]);
    const refusal = await programRefusal(file, step, { ...context, isAdopted: true, programHashes });
    expect([refusal, asked]).toEqual([{ code: 'run.programChanged', step: 'install-agent', program: agent }, []]);
  });

  it('one that we extracted ourselves is not asked for its signature', async () => {
    const { file, step, context, asked } = packageStep(null);
    expect([await programRefusal(file, step, context), asked]).toEqual([null, []]);
  });
});

/** The agent's step with its program in the package, and the doors to a Windows that answers so. */
function packageStep(answer: object | null) {
  const order = bench.order();
  const [step] = planSetup(planned({}, { ...sample, chain: ['install-agent'] }));
  if (step?.kind !== 'run-program') throw new Error('no program');
  return { file: path.join(order.packageFolder, step.program), step, ...answeringOn(order, 0, answer) };
}

/** A step on media that exists, and the doors to a Windows that answers so; `asked` are the files it was asked about. */
function mediaStep(exitCode: number, answer: object | null) {
  const order = bench.order();
  const folder = path.join(path.dirname(order.stateFolder), 'media');
  const file = path.join(folder, 'setup.exe');
  mkdirSync(folder);
  writeFileSync(file, '');
  const [step] = planSetup(
    planned({ sql: { kind: 'media', setup: file, year: 2017, instance: 'OWN' } }, { ...sample, chain: ['install-sql'] }),
  );
  if (step?.kind !== 'run-program') throw new Error('no program');
  return { file, step, ...answeringOn(order, exitCode, answer) };
}

function answeringOn(order: ReturnType<typeof bench.order>, exitCode: number, answer: object | null) {
  const { context } = executionOf(order);
  const asked: (string | undefined)[] = [];
  const run = ({ environment, onLine }: ProgramRequest) => {
    asked.push(environment['SETUP_SIGNED_FILE']);
    if (answer !== null) onLine?.(JSON.stringify(answer), 'stdout');
    return Promise.resolve({ kind: 'exited' as const, exitCode, output: '' });
  };
  const system = { ...context.system, programs: { run } };
  return { asked, context: { ...context, system, say: () => undefined, processes: plainProcesses } };
}

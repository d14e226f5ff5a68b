import { existsSync, writeFileSync } from 'node:fs';
import { holdFiles } from '../../../main/system/hold-files.ts';
import { childEnvironment } from '../../../main/system/child-environment.ts';
import { runProgram } from '../../../main/system/run-program.ts';
import { answer } from './answer.ts';

/** Files to hold, and what other processes try meanwhile and afterwards. */
export interface HoldQuestion {
  readonly folder: string;
  /** Node for Windows, also when Electron asks. */
  readonly node: string;
  /** A copy of a program, to hold and to run. */
  readonly program: string;
}

/** Each try is a process of its own: what it may do it does, and what not it names. */
const tries = {
  read: "require('fs').readFileSync(f)",
  write: "require('fs').appendFileSync(f, 'x')",
  replace: "require('fs').writeFileSync(f + '.new', 'x'); require('fs').renameSync(f + '.new', f)",
  rename: "require('fs').renameSync(f, f + '.moved'); require('fs').renameSync(f + '.moved', f)",
  remove: "require('fs').unlinkSync(f)",
};

void answer(async (question) => {
  const { folder, node, program } = question as HoldQuestion;
  const file = `${folder}\\été 1.bin`;
  const run = (executable: string, args: readonly string[]) =>
    runProgram({ file: executable, args, cwd: folder, environment: childEnvironment() });
  const attempt = async () => {
    const seen: Record<string, string> = {};
    for (const [name, script] of Object.entries(tries)) {
      const code = `const f = process.argv[1]; try { ${script}; console.log('ok') } catch (error) { console.log(error.code) }`;
      seen[name] = (await run(node, ['-e', code, '--', file])).output.trim();
    }
    return { ...seen, execute: (await run(program, ['-p', '6*7'])).output.trim() };
  };
  writeFileSync(file, 'content');
  const held = await holdFiles([file, program]);
  if (held.kind === 'failed') return held;
  const meanwhile = await attempt();
  held.value.release();
  const afterwards = await attempt();
  const absent = await holdFiles([program, `${folder}\\absent.bin`]);
  return { held: held.value.held, meanwhile, afterwards, absent, isThere: existsSync(file) };
});

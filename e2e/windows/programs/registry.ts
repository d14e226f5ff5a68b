import { realRegistry } from '../../../main/system/registry.ts';
import { runProgram, type RunProgram } from '../../../main/system/run-program.ts';
import { answer } from './answer.ts';

/** What is asked of the registry. */
export type RegistryQuestion = readonly { readonly key: string; readonly name?: string }[];

/** The reg.exe of Wine 8 knows every switch but the one that parts the texts of a list, so lists are not proven here. */
const withoutSeparator: RunProgram = ({ args, ...request }) =>
  runProgram({ ...request, args: args.filter((arg, index) => arg !== '/se' && args[index - 1] !== '/se') });

void answer(async (question) => {
  const door = realRegistry(withoutSeparator);
  const found: unknown[] = [];
  for (const { key, name } of question as RegistryQuestion)
    found.push(name === undefined ? await door.hasKey(key) : await door.read(key, name));
  return found;
});

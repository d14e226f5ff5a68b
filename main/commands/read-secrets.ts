import path from 'node:path';
import * as z from 'zod';
import { secretName } from '../../app/answers/names.texts.ts';
import type { PartialAnswers } from '../../app/answers/answers.ts';
import { askedSecrets } from '../../app/answers/asked-secrets.ts';
import { secretNames, secretSchemas, type SecretName } from '../../app/answers/secrets.ts';
import type { SetupMode } from '../../app/answers/mode.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { Language } from '../../app/texts/texts.ts';
import { parseJson } from '../../app/parse-json.ts';
import { decodeText } from '../system/decode-text.ts';
import type { RunProgram } from '../system/run-program.ts';
import { standardInput, type StandardInput } from '../system/standard-input.ts';
import type { CommandContext } from './command.ts';
import type { OptionValues } from './options.ts';
import { askHidden } from './prompt.ts';
import { MAX_BYTES, readSecretsFile } from './secrets-file.ts';

const document = z.strictObject(secretSchemas).partial();

/** Secrets of an unattended run by name. */
export type GivenSecrets = z.infer<typeof document>;

/** A pipe that stays silent for so long has nothing to say: the command must never wait for an answer that does not come. */
const SILENCE_MS = 5000;

/** Where secrets come from. */
export interface SecretSource {
  /** The file of `--secrets`. */
  readonly file: string | null;
  readonly mode?: SetupMode;
  /** They tell which secrets are needed. */
  readonly answers?: PartialAnswers;
  readonly input: StandardInput;
  readonly language: Language;
  readonly run: RunProgram;
  readonly say: (text: string) => void;
  /** Whether a terminal may be asked; a document is read in any case. */
  readonly mayPrompt: boolean;
  /** Aborted when the user asks to stop: nobody waits for an answer any more. */
  readonly signal: AbortSignal;
  /** The longest silence of the input, in milliseconds. */
  readonly silenceMs: number;
}

/** The options of commands that need secrets. */
export const secretOptions = { secrets: 'text', 'no-prompt': 'flag' } as const;

/** Where the secrets of a command come from. */
export function secretSource(
  { program, language, err, signal }: CommandContext,
  { secrets: file, 'no-prompt': noPrompt }: OptionValues<typeof secretOptions>,
  given: Pick<SecretSource, 'mode' | 'answers'>,
): SecretSource {
  const { run } = program.tools;
  return { ...given, file, input: standardInput(), language, run, say: err, mayPrompt: !noPrompt, signal, silenceMs: SILENCE_MS };
}

/**
 * Secrets as one JSON document, `{"accountPassword": "…", "passphrase": "…"}`: from a file nobody else can open, else from
 * standard input; a terminal is asked one by one, without showing them, unless that is ruled out: then it holds none. Problems are named
 * by secret and rule, never by value.
 */
export async function readSecrets(source: SecretSource): Promise<Outcome<GivenSecrets>> {
  if (source.file !== null) {
    const text = await readSecretsFile(path.resolve(source.file), source.run);
    return text.kind === 'failed' ? text : parsedText(text.value, 'file');
  }
  const { input } = source;
  if (input.isTTY === true) return source.mayPrompt ? askAll({ ...source, input }) : ok({});
  const text = await readAll(input, source.silenceMs);
  return text?.trim() === '' ? ok({}) : parsedText(text, 'stdin');
}

/** An empty answer means that the secret is not needed. */
async function askAll({
  input,
  language,
  say,
  signal,
  mode = 'install',
  answers = {},
}: SecretSource & { readonly input: NodeJS.ReadStream }): Promise<Outcome<GivenSecrets>> {
  const given: Partial<Record<SecretName, string>> = {};
  for (const name of askedSecrets(mode, answers)) {
    const answer = await askHidden(`${secretName(name, language)}:`, input, { say, signal });
    if (answer === null) return failed({ code: 'stopped' });
    if (answer !== '') given[name] = answer;
  }
  return parsed(given, 'terminal');
}

function parsedText(text: string | null, place: string): Outcome<GivenSecrets> {
  return parsed(text === null ? null : parseJson(text), place);
}

function parsed(value: unknown, place: string): Outcome<GivenSecrets> {
  const result = document.safeParse(value);
  if (result.success) return ok(result.data);
  return failed({ code: 'input.refused', problems: result.error.issues.map((issue) => `${nameOf(issue, place)}: ${issue.message}`) });
}

function readAll(input: StandardInput, silenceMs: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (): void => {
      clearTimeout(timer);
      input.off('data', onData).off('end', end).off('error', end).pause();
      resolve(decodeText(Buffer.concat(chunks)));
    };
    const onData = (chunk: Buffer): void => {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > MAX_BYTES) end();
      else chunks.push(chunk);
    };
    const timer = setTimeout(end, silenceMs);
    input.on('data', onData).on('end', end).on('error', end);
  });
}

function nameOf(issue: z.core.$ZodIssue, place: string): string {
  return secretNames.find((name) => name === issue.path[0]) ?? place;
}

import * as z from 'zod';
import type { Language } from '../texts/texts.ts';
import { factsOf, type CauseId } from './cause.ts';
import type { CauseWords } from './cause-words.ts';
import { azureCauseTexts } from './causes-azure.texts.ts';
import { programCauseTexts } from './causes-program.texts.ts';
import { serverCauseTexts } from './causes-server.texts.ts';
import { sqlCauseTexts } from './causes-sql.texts.ts';
import { diagnose, type Ending } from './diagnose.ts';
import { diagnosisTexts } from './diagnosis.texts.ts';
import { errorSources, knownError, type Finding } from './finding.ts';

/** Words of every cause. A cause without words in both languages does not compile. */
const causeWords: Readonly<Record<Language, Readonly<Record<CauseId, CauseWords>>>> = {
  en: { ...serverCauseTexts.en, ...sqlCauseTexts.en, ...azureCauseTexts.en, ...programCauseTexts.en },
  fr: { ...serverCauseTexts.fr, ...sqlCauseTexts.fr, ...azureCauseTexts.fr, ...programCauseTexts.fr },
};

/** Schema of a diagnosis in words: the same in the window, on the command line and in reports. */
export const explanation = z.strictObject({
  /** Who numbers the error, and its number; null where no error was named. */
  source: z.enum(errorSources).nullable(),
  id: z.int().nullable(),
  /** Whether the catalogue knows it. */
  known: z.boolean(),
  /** What happened, with the program's name and the error's number. */
  what: z.string(),
  why: z.string(),
  todo: z.array(z.string()),
  /** What trying again means. */
  again: z.string(),
  /** A page of the vendor. */
  link: z.string().nullable(),
  /** Other errors that were named. */
  also: z.array(z.string()),
  /** Lines of the program around the error. */
  lines: z.array(z.string()),
});

/** See {@link explanation}. */
export type Explanation = z.infer<typeof explanation>;

/** What is explained: how a program ended, and its lines. */
export interface Told extends Ending {
  readonly program: string;
  readonly lines: readonly string[];
}

/** Explains how a program failed: what, why, what to do, and what trying again means. */
export function explain(told: Told, language: Language): Explanation {
  const { main, also } = diagnose(told);
  const shared = { also: also.map((each) => alsoWords(each, language)), lines: [...told.lines] };
  return main === null ? { ...nothingNamed(told, language), ...shared } : { ...named(main, told, language), ...shared };
}

type Named = Omit<Explanation, 'also' | 'lines'>;

function named(main: Finding, told: Told, language: Language): Named {
  const entry = knownError(main);
  const words = diagnosisTexts[language];
  const number = numberOf(main, language);
  const base = { source: main.source, id: main.id };
  if (entry === null) {
    const what = main.message === null ? words.unknown(told.program, number) : words.unknownSaid(told.program, number, main.message);
    return { ...base, known: false, what, ...unknown(language) };
  }
  const { again, link } = factsOf(entry.cause);
  const { why, todo } = causeWords[language][entry.cause];
  const what = words.stopped(told.program, entry[language], number);
  return { ...base, known: true, what, why, todo: [...todo], again: words.again[again], link };
}

function nothingNamed({ program, exitCode }: Told, language: Language): Named {
  const words = diagnosisTexts[language];
  return { source: null, id: null, known: false, what: words.unknownExit(program, String(exitCode)), ...unknown(language) };
}

function unknown(language: Language): Pick<Explanation, 'why' | 'todo' | 'again' | 'link'> {
  const words = diagnosisTexts[language];
  return { why: words.unknownWhy, todo: [...words.unknownTodo], again: words.again.retry, link: null };
}

function alsoWords(each: Finding, language: Language): string {
  const number = numberOf(each, language);
  const meaning = knownError(each)?.[language] ?? each.message;
  return meaning === null ? number : `${meaning} (${number})`;
}

/** Results are known by their hexadecimal form, everything else by its decimal one. */
function numberOf({ source, id }: Finding, language: Language): string {
  const hex = `0x${(id >>> 0).toString(16).toUpperCase()}`;
  return diagnosisTexts[language].sources[source](id < 0 ? `${String(id)}, ${hex}` : String(id));
}

import { azurePhrases } from '../errors/azure.texts.ts';
import { insideResult } from '../errors/exit-finding.ts';
import { scriptPhrases } from '../errors/script.texts.ts';
import { catalogue, knownError, type ErrorSource, type Finding } from '../errors/finding.ts';

/** What one line of a vendor's log or output says of errors. */
export interface LineMeaning {
  readonly findings: readonly Finding[];
  /** The words of an error line whose number is in the next line, without its time stamp. */
  readonly errorMessage: string | null;
}

/** Setup.exe swallows some exceptions and says so (setup facts 2.4). */
const BENIGN = 'Ignoring the following exception';
/** Above these the agent numbers its own errors; Azure's ids and those of DPM do not overlap. */
const isAzureId = (id: number): boolean => id in catalogue.azure || id >= 100_000;

/** Reads one line, in whatever language Windows speaks: numbers and untranslated words only. */
export function readLine(line: string): LineMeaning {
  if (line.includes(BENIGN)) return { findings: [], errorMessage: null };
  const error = /\*\*\* Error\s*:\s*(?<message>.+)/u.exec(line)?.groups?.['message'];
  return { findings: [...numbered(line), ...results(line), ...phrases(line)], errorMessage: error?.trim() ?? null };
}

/** `ID: 4323. Details: …`, as Setup.exe and the agent write it. */
function numbered(line: string): readonly Finding[] {
  const match = /\bID:\s*(?<id>-?\d{3,10})\b(?:\.\s*[^:]{1,20}:\s*(?<details>.+))?/u.exec(line)?.groups;
  if (match?.['id'] === undefined) return [];
  const id = Number(match['id']);
  const source: ErrorSource = id < 0 ? 'sql' : isAzureId(id) ? 'azure' : 'dpm';
  return [{ source, id, message: match['details']?.trim() ?? null }];
}

/** Results that are written as numbers: of Windows Installer, of SQL Server setup, of Windows calls, of the agent. */
function results(line: string): readonly Finding[] {
  return [
    ...code(line, /MsiInstallProduct returned (?<code>\d+)/u, 'windows'),
    ...code(line, /MainEngineThread is returning (?<code>\d+)/u, 'windows'),
    ...code(line, /\b(?:Error|Erreur|Fehler|Errore) (?<code>1[3-9]\d\d)[.:\u00a0]/u, 'installer'),
    ...code(line, /Mojito error was: [^;]*; (?<code>\d+);/u, 'windows'),
    ...code(line, /\(Decimal\)\s*:\s*(?<code>-?\d+)/u, 'sql'),
    ...hexadecimal(line),
  ].filter(({ id }) => id !== 0);
}

function code(line: string, pattern: RegExp, source: ErrorSource): readonly Finding[] {
  const text = pattern.exec(line)?.groups?.['code'];
  if (text === undefined) return [];
  const direct: Finding = { source, id: Number(text) | 0, message: null };
  return knownError(direct) === null ? [insideResult(direct.id) ?? direct] : [direct];
}

/** Hexadecimal numbers are everywhere; only those that the catalogue knows count, where a line tells of a result. */
function hexadecimal(line: string): readonly Finding[] {
  const tells = /error|fail|result|exit|hresult/iu.test(line);
  if (!tells) return [];
  return [...line.matchAll(/0x(?<hex>[0-9A-F]{5,8})\b/giu)].flatMap((match) => {
    const id = parseInt(match.groups?.['hex'] ?? '0', 16) | 0;
    const direct = (['sql', 'azure'] as const)
      .map((source): Finding => ({ source, id, message: null }))
      .find((each) => knownError(each) !== null);
    const inside = direct ?? insideResult(id);
    return inside === null ? [] : [inside];
  });
}

function phrases(line: string): readonly Finding[] {
  const said = { azure: azurePhrases, script: scriptPhrases };
  return (['azure', 'script'] as const).flatMap((source) =>
    said[source].flatMap(([words, id]): readonly Finding[] => (words.test(line) ? [{ source, id, message: null }] : [])),
  );
}

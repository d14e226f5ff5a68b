import * as z from 'zod';
import { compareVersions } from '../checks/versions.ts';
import { judgeAuthenticode, type authenticodeAnswer } from './authenticode.ts';

/** What can be said of a file that should replace the agent of the package; only the first is taken. */
export const agentVerdicts = [
  'accepted',
  'missing',
  'notFile',
  'changed',
  'notSigned',
  'otherSigner',
  'unknown',
  'otherProduct',
  'tooOld',
  'olderThanPackaged',
] as const;

/** Schema of a look at the installer of a Recovery Services agent that the administrator named. */
export const agentInstaller = z.strictObject({
  file: z.string(),
  verdict: z.enum(agentVerdicts),
  /** Its version, that of the one in the package, and the oldest that will do; null where nobody told. */
  version: z.string().nullable(),
  packaged: z.string().nullable(),
  minimum: z.string(),
});

/** See {@link agentInstaller}. */
export type AgentInstaller = z.infer<typeof agentInstaller>;

/** What Windows says of both installers, and what the product asks; a file that is not there is not asked about. */
interface Told {
  readonly file: string;
  readonly found: 'ready' | 'missing' | 'notFile';
  readonly answer: z.infer<typeof authenticodeAnswer> | null;
  readonly packaged: z.infer<typeof authenticodeAnswer> | null;
  readonly minimum: string;
}

/**
 * Names that the vendor gave the agent and its installer ("Install the MARS agent"; setup facts 4). Which of them the version
 * information of the installer holds was seen nowhere, so that any of them will do.
 */
const NAMES = /recovery services|azure backup|marsagent/iu;

/** Judges the file: signed by the vendor, the agent's installer, not older than what vault credentials and package ask for. */
export function judgeAgentInstaller({ file, found, answer, packaged, minimum }: Told): AgentInstaller {
  const [version, other] = [versionOf(answer), versionOf(packaged)];
  const verdict = found === 'ready' ? verdictOf({ answer, version, packaged: other, minimum }) : found;
  return { file, verdict, version, packaged: other, minimum };
}

interface Versions {
  readonly answer: Told['answer'];
  readonly version: string | null;
  readonly packaged: string | null;
  readonly minimum: string;
}

function verdictOf({ answer, version, packaged, minimum }: Versions): AgentInstaller['verdict'] {
  const signature = judgeAuthenticode(answer).verdict;
  if (signature !== 'valid') return signature;
  if (version === null || !NAMES.test(answer?.product ?? '')) return 'otherProduct';
  if (compareVersions(version, minimum) < 0) return 'tooOld';
  return packaged !== null && compareVersions(version, packaged) < 0 ? 'olderThanPackaged' : 'accepted';
}

function versionOf(answer: Told['answer']): string | null {
  return answer?.version ?? null;
}

import type { Identities } from './identity.ts';
import type { OnProgress } from './progress-meter.ts';
import type { SumsChoice } from './read-sums.ts';
import type { PackageTools } from './tools.ts';

/** A package to extract. */
export interface ExtractRequest {
  readonly folder: string;
  /** Absolute path of a folder that does not exist or is empty. */
  readonly destination: string;
  readonly tools: PackageTools;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** What the product asks for (4 GB for MABS v3); the listed size plus a reserve counts when it is more. */
  readonly requiredFreeBytes: number;
  /** The checksums that say which files belong to the package; those beside the parts unless told. */
  readonly sums?: SumsChoice | undefined;
  /** Every part is as its checksum says. Where not, the vendor's program runs on the word of its signature, asked while it is held. */
  readonly isIntact?: boolean | undefined;
  /** What the parts were when they were verified: they must be the same before and after. */
  readonly verified?: Identities | undefined;
}

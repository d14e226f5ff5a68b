import type { Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';

/** One way to unpack: lists first, writes only when told to. Both end well only when their program ended well. */
export interface Extractor {
  /** The file that is unpacked, for messages. */
  readonly archive: string;
  readonly list: () => Promise<Outcome<readonly ListedEntry[]>>;
  /** The folder below which the listed names lie when it unpacks into this one. */
  readonly rootIn: (into: string) => string;
  /** Unpacks into an existing folder. What lies there already, complete, is not written again. */
  readonly extract: (into: string, onProgress: (progress: ExtractorProgress) => void) => Promise<Outcome<null>>;
}

/** How far an extractor says it is. */
export interface ExtractorProgress {
  /** 0 to 100, of the bytes. */
  readonly percent: number;
  readonly filesDone: number;
  readonly file: string | null;
}

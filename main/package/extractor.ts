import type { Outcome } from '../../app/outcome.ts';
import type { ListedEntry } from '../../app/package/judge-listing.ts';

/** One way to unpack: lists first, writes only when told to. Both end well only when their program ended well. */
export interface Extractor {
  /** The file that is unpacked, for messages. */
  readonly archive: string;
  readonly list: () => Promise<Outcome<readonly ListedEntry[]>>;
  /** Unpacks into an existing empty folder; gives the folder below which the listed names lie. */
  readonly extract: (into: string, onProgress: (progress: ExtractorProgress) => void) => Promise<Outcome<string>>;
}

/** How far an extractor says it is. */
export interface ExtractorProgress {
  /** 0 to 100, of the bytes. */
  readonly percent: number;
  readonly filesDone: number;
  readonly file: string | null;
}

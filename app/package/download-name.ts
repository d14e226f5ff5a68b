/** What a file name in a download folder says about how the file got there. */
export type DownloadName =
  /** An ordinary name. */
  | { readonly kind: 'plain'; readonly name: string }
  /** A second copy of `of`, as browsers and Explorer name it. */
  | { readonly kind: 'duplicate'; readonly of: string }
  /** A download of `of` that has not ended. */
  | { readonly kind: 'unfinished'; readonly of: string };

/** Edge and Chrome, Firefox, Internet Explorer, Safari, Opera. */
const unfinishedSuffix = /^(.+)\.(?:crdownload|part|partial|download|opdownload|tmp)$/iu;

/** `a (1).bin` (Chrome, Edge), `a(1).bin` (Firefox), `a - Copy.bin`, `a - Copie (2).bin` (Explorer). */
const duplicateSuffix = /^(.+?)(?: ?\(\d{1,3}\)| - (?:Copy|Copie)(?: \(\d{1,3}\))?)(\.[^. ()]+(?:\.\d{3,})?)$/iu;

/** Reads the marks that browsers leave in file names. */
export function readDownloadName(name: string): DownloadName {
  const unfinished = unfinishedSuffix.exec(name)?.[1];
  if (unfinished !== undefined) return { kind: 'unfinished', of: withoutCopyMark(unfinished) };
  const plain = withoutCopyMark(name);
  return plain === name ? { kind: 'plain', name } : { kind: 'duplicate', of: plain };
}

function withoutCopyMark(name: string): string {
  const match = duplicateSuffix.exec(name);
  return match === null ? name : `${match[1] ?? ''}${match[2] ?? ''}`;
}

import { StringDecoder } from 'node:string_decoder';

/** Takes the bytes of one stream, gives whole lines. */
export interface LineReader {
  /** Takes a chunk, however it was cut. */
  readonly push: (chunk: Buffer) => void;
  /** Gives what is left when the stream ended. */
  readonly end: () => void;
}

/** A line that never ends is cut here, so that memory stays bounded. */
const longestLine = 32_768;

/** Splits at line feeds, and at the carriage returns and backspaces that programs redraw their progress with. */
export function createLineReader(onLine: (line: string) => void, encoding: BufferEncoding = 'utf8'): LineReader {
  const decoder = new StringDecoder(encoding);
  let rest = '';
  const take = (text: string) => {
    const pieces = `${rest}${text}`.split(/[\n\r\b]+/u);
    rest = pieces.pop() ?? '';
    if (rest.length > longestLine) {
      pieces.push(rest);
      rest = '';
    }
    for (const piece of pieces) if (piece.trim() !== '') onLine(piece.slice(0, longestLine));
  };
  return {
    push: (chunk) => {
      take(decoder.write(chunk));
    },
    end: () => {
      take(`${decoder.end()}\n`);
    },
  };
}

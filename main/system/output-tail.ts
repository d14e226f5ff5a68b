/** Keeps the last bytes of an output. */
export interface OutputTail {
  readonly push: (chunk: Buffer) => void;
  readonly text: () => string;
}

/** Keeps at most `limit` bytes (twice that for a moment), whatever a program prints. */
export function createOutputTail(limit: number): OutputTail {
  let kept: Buffer = Buffer.alloc(0);
  return {
    push: (chunk) => {
      kept = Buffer.concat([kept, chunk.subarray(-limit)]).subarray(-limit);
    },
    text: () => kept.toString('utf8'),
  };
}

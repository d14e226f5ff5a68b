/** Writes a line about the demo; standard output carries nothing else. */
export type Say = (line: string) => void;

/** Says each line with the seconds since the start before it. */
export function sayWithTime(start: number, now: () => number, write: (text: string) => void): Say {
  return (line) => {
    write(`${((now() - start) / 1000).toFixed(1).padStart(5)} s  ${line}\n`);
  };
}

import * as z from 'zod';
import { explanation } from '../errors/explain.ts';
import { runEvent } from '../plan/events.ts';
import { commandEnd } from './command-end.ts';
import { longerLine } from './longer-line.ts';

/** On the command line number and time stand beside the event's own values, not around them. */
const numbered = { seq: z.int(), time: z.string() } as const;

/** What explains a failure, before the end; `seq` is 0: it is no event of a journal. */
const diagnosis = explanation.extend({ seq: z.literal(0), time: z.string(), kind: z.literal('diagnosis') });

/** Schema of a line of `install` and `resume` with `--format json`. */
export const runLine = z.discriminatedUnion('kind', [
  diagnosis,
  commandEnd,
  longerLine,
  ...runEvent.options.map((event) => event.extend(numbered)),
]);

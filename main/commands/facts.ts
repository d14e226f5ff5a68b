import { hiderFor, redactFacts } from '../../app/checks/redact-run.ts';
import { products } from '../../app/products/index.ts';
import { productIds } from '../../app/products/product-id.ts';
import { refuseArguments, type CommandContext } from './command.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { gatherFactsFile } from './gather-facts-file.ts';
import { parseOptions } from './options.ts';
import { writeResult } from './write-result.ts';

/** What `facts` takes. */
export const factsSyntax = { options: { out: 'text', product: productIds, redact: 'flag' }, operands: [] } as const;

/** `facts`: prints what probes learn about this computer, without any judgement, as a file that `check --facts` reads. */
export async function factsCommand(context: CommandContext<'systemFor' | 'place' | 'now'>): Promise<ExitCode> {
  const parsed = parseOptions(context.arguments, factsSyntax);
  if (parsed.kind === 'refused') return refuseArguments(context, parsed.problem);
  const { out, product, redact } = parsed.options;
  const gathered = await gatherFactsFile(context, products[product ?? 'mabs-v3']);
  const file = redact ? { ...gathered, facts: redactFacts(gathered.facts, hiderFor(gathered.facts, {})) } : gathered;
  return writeResult(context, out, `${JSON.stringify(file, null, 2)}\n`) ?? exitCodes.done;
}

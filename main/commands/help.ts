import { assertNever } from '../../app/assert-never.ts';
import { languages, type Language } from '../../app/texts/texts.ts';
import { helpTexts, type CommandName } from './help.texts.ts';
import type { CommandSyntax, OptionKind, OptionTable } from './options.ts';

/** What every command takes besides its own (`shared-options.ts`); what only a checkout knows is not told. */
const shared: OptionTable = { state: 'text', lang: languages };

/** Whether somebody asks what a command takes; after `--` everything is an operand. */
export function asksForHelp(given: readonly string[]): boolean {
  const end = given.indexOf('--');
  return (end === -1 ? given : given.slice(0, end)).includes('--help');
}

/** What a command does and takes, as it is understood: made of the table that reads its arguments. */
export function helpOf(name: CommandName, syntax: CommandSyntax<OptionTable, string>, language: Language): string {
  const { forEvery, does } = helpTexts[language];
  const options = optionWords(syntax.options, syntax.required ?? []);
  return `${[name, ...syntax.operands, ...options].join(' ')}\n${does[name]}\n${[forEvery, ...optionWords(shared, [])].join(' ')}\n`;
}

function optionWords(table: OptionTable, required: readonly string[]): readonly string[] {
  return Object.entries(table).map(([name, kind]) => {
    const words = [`--${name}`, ...valueWord(name, kind)].join(' ');
    return required.includes(name) ? words : `[${words}]`;
  });
}

function valueWord(name: string, kind: OptionKind): readonly string[] {
  if (typeof kind === 'object') return [kind.join('|')];
  switch (kind) {
    case 'flag':
      return [];
    case 'text':
      return [name.toUpperCase()];
    case 'list':
      return [`${name.toUpperCase()},…`];
    default:
      return assertNever(kind);
  }
}

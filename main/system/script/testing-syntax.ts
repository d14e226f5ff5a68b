import { createRequire } from 'node:module';
import { Language, Parser, type Node } from 'web-tree-sitter';

/** One call of a command in a script: its name, its parameters as written (`-Name`), and how many arguments have none. */
export interface CommandCall {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly line: number;
}

/** Gives a parser of PowerShell: the grammar of tree-sitter, from the package, as WebAssembly. */
export async function powerShellParser(): Promise<(text: string) => Node> {
  await Parser.init();
  const file = createRequire(import.meta.url).resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser().setLanguage(await Language.load(file));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null) throw new Error('nothing parsed');
    return tree.rootNode;
  };
}

/** Where the grammar does not understand a text: `line: what stands there`. */
export function mistakesIn(root: Node): readonly string[] {
  return nodesOf(root).flatMap((node) => (node.isError || node.isMissing ? [told(node)] : []));
}

/** The commands that are called by a name; those called by an expression (`& $x`) are {@link callsByExpression}. */
export function callsIn(root: Node): readonly CommandCall[] {
  return root.descendantsOfType('command').flatMap((node) => {
    const name = node.childForFieldName('command_name');
    if (name?.type !== 'command_name') return [];
    const elements = node.childForFieldName('command_elements')?.namedChildren ?? [];
    return [
      {
        name: name.text,
        parameters: elements.filter(({ type }) => type === 'command_parameter').map(({ text }) => text),
        line: name.startPosition.row + 1,
      },
    ];
  });
}

/** What is run that no name tells: `& $x`, `. (…)`. */
export function callsByExpression(root: Node): readonly string[] {
  return root
    .descendantsOfType('command')
    .filter((node) => node.child(0)?.type === 'command_invokation_operator')
    .map(({ text }) => text.trim());
}

/** The functions that a script has of its own. */
export function functionsIn(root: Node): readonly string[] {
  return root.descendantsOfType('function_name').map(({ text }) => text);
}

/** The members that are called or read (`.ExpandString(…)`, `[scriptblock]::Create`), by their names. */
export function membersIn(root: Node): readonly string[] {
  return root.descendantsOfType('member_name').map(({ text }) => text);
}

/** Texts with quotation marks `"` that hold something: what PowerShell puts values into. */
export function expandedTexts(root: Node): readonly Node[] {
  return root
    .descendantsOfType(['expandable_string_literal', 'expandable_here_string_literal'])
    .filter((node) => node.descendantsOfType(['variable', 'braced_variable', 'sub_expression']).length > 0);
}

/** Names of the variables of the environment (`$env:NAME`) below a node. */
export function environmentIn(root: Node): readonly string[] {
  const names = root.descendantsOfType('variable').flatMap(({ text }) => /^\$env:(\w+)$/iu.exec(text)?.[1] ?? []);
  return [...new Set(names)];
}

/** What is assigned to members of this name (`$command.CommandText = …`), as written. */
export function assignedTo(root: Node, member: string): readonly string[] {
  return root.descendantsOfType('assignment_expression').flatMap((node) => {
    const target = node.namedChildren.find(({ type }) => type === 'left_assignment_expression');
    return target?.text.endsWith(`.${member}`) === true ? [node.childForFieldName('value')?.text ?? ''] : [];
  });
}

function nodesOf(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap((child) => nodesOf(child))];
}

function told(node: Node): string {
  return `${String(node.startPosition.row + 1)}: ${node.isMissing ? `missing ${node.type}` : node.text.slice(0, 60)}`;
}

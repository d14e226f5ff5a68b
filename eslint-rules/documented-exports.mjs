/** @typedef {import('eslint').AST.Program['body'][number]} Statement */

/**
 * Every export says in a doc comment what it is: the first thing somebody reads who was not there.
 * @type {import('eslint').Rule.RuleModule}
 */
export const documentedExports = {
  meta: {
    type: 'suggestion',
    docs: { description: 'ask for a doc comment on every export' },
    messages: { missing: 'Say in a /** … */ what this is: one line, then units, shapes, errors, sources of odd numbers.' },
    schema: [],
  },
  create: (context) => ({
    ExportNamedDeclaration: (node) => {
      if (node.declaration && !isDocumented(context.sourceCode, node)) context.report({ node, messageId: 'missing' });
    },
  }),
};

/**
 * @param {import('eslint').SourceCode} source
 * @param {Statement} node
 * @returns {boolean}
 */
function isDocumented(source, node) {
  const comment = source.getCommentsBefore(node).at(-1);
  return (comment?.type === 'Block' && comment.value.startsWith('*')) || isOverload(source, node);
}

/**
 * The comment of the first signature of a function counts for all of them.
 * @param {import('eslint').SourceCode} source
 * @param {Statement} node
 * @returns {boolean}
 */
function isOverload(source, node) {
  const statements = /** @type {readonly Statement[]} */ (source.ast.body);
  const before = statements[statements.findIndex((statement) => statement === node) - 1];
  const name = nameOf(node);
  return name !== undefined && before !== undefined && nameOf(before) === name && isDocumented(source, before);
}

/**
 * @param {object} node
 * @returns {string | undefined} of an exported function
 */
function nameOf(node) {
  if (!('declaration' in node)) return undefined;
  const declaration = /** @type {{ type: string, id?: { name: string } | null }} */ (node.declaration);
  return declaration.type.includes('Function') ? declaration.id?.name : undefined;
}

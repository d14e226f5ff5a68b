/** Two words of letters, one of them longer than a letter, with a space and at most a sign between them. */
const twoWords = /(\p{L}{2,}[’'")\]]?[,;:.…]? ["'(«]?\p{L}+|\p{L}+[’'")\]]?[,;:.…]? ["'(«]?\p{L}{2,})/u;

/** A sentence has a word in lower case; `Microsoft SQL Server` is a name. */
const lowerCaseWord = /(^|[\s"'(«])\p{Ll}{2,}/u;

/** Paths, keys of the registry, arguments, cmdlets, queries: words for a machine. */
const forMachines = [
  /\\/,
  /^[-/]/,
  /\s--?\w/,
  /\s\/\w/,
  /\b[A-Z]\p{Ll}+-[A-Z]\p{Ll}+/u,
  /^[A-Z]{4,} [A-Za-z@*]/,
  /[\w"]=[\w"]/,
  /\.(exe|dll|msi)\b/,
  /'(self|none)'/,
];

/** Calls that look for words in what somebody else wrote, or that are made for programmers. */
const searching = new Set([
  'includes',
  'startsWith',
  'endsWith',
  'indexOf',
  'lastIndexOf',
  'split',
  'match',
  'search',
  'replace',
  'replaceAll',
]);

/**
 * Sentences for people belong into `*.texts.ts`, in every language; logic speaks in codes and values.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noLiteralText = {
  meta: {
    type: 'problem',
    docs: { description: 'keep sentences for people in *.texts.ts' },
    messages: { sentence: 'A sentence for people: give a code and values instead, and put the words into a *.texts.ts beside the owner.' },
    schema: [],
  },
  create: (context) => ({
    Literal: (node) => {
      if (typeof node.value === 'string' && isSentence(node.value) && !isExempt(node)) context.report({ node, messageId: 'sentence' });
    },
    TemplateLiteral: (node) => {
      const text = node.quasis.map(({ value }) => value.raw).join('\uFFFC');
      if (isSentence(text) && !isExempt(node)) context.report({ node, messageId: 'sentence' });
    },
  }),
};

/**
 * @param {string} text
 * @returns {boolean}
 */
function isSentence(text) {
  return twoWords.test(text) && lowerCaseWord.test(text) && !forMachines.some((pattern) => pattern.test(text));
}

/**
 * @param {import('eslint').Rule.Node} node
 * @returns {boolean}
 */
function isExempt(node) {
  const { parent } = node;
  if (parent === null) return false;
  switch (/** @type {string} */ (parent.type)) {
    case 'TaggedTemplateExpression':
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSLiteralType':
    case 'MemberExpression':
      return true;
    case 'Property':
      return 'key' in parent && (parent.key === node || isSearched(parent.key));
    case 'BinaryExpression':
      return 'operator' in parent && /^[!=]==?$/.test(parent.operator) ? true : isExempt(parent);
    case 'NewExpression':
    case 'CallExpression':
      return isForProgrammers(parent);
    case 'ConditionalExpression':
    case 'LogicalExpression':
    case 'TemplateLiteral':
      return isExempt(parent);
    default:
      return false;
  }
}

/**
 * @param {object} key of a property
 * @returns {boolean} whether its value is looked for in what somebody else wrote
 */
function isSearched(key) {
  return 'name' in key && key.name === 'contains';
}

/**
 * @param {import('eslint').Rule.Node} call
 * @returns {boolean}
 */
function isForProgrammers(call) {
  if (call.type !== 'NewExpression' && call.type !== 'CallExpression') return false;
  const { callee } = call;
  if (callee.type === 'Identifier') return /(Error|^RegExp)$/.test(callee.name);
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && searching.has(callee.property.name);
}

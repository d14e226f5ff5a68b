/**
 * Runs packages that are CommonJS without parsing them twice. They are wrapped in functions that are called as soon as the page is
 * loaded. V8 parses a function in parentheses at once and completely, anything else it skips first and parses when it is called; but
 * that of Chromium 108, which the page is built for, knows no arrow functions in parentheses, which is how the bundler writes them.
 * For react-dom this takes about a third of the time from the page's script to its first line (docs/decisions/030).
 * @returns {import('vite').Plugin}
 */
export function eagerPackages() {
  return {
    name: 'eager-packages',
    apply: 'build',
    renderChunk: (code) => withFunctions(code),
  };
}

/**
 * The wrappers `__commonJSMin(((exports, module) => {…}))` of a chunk, as functions in parentheses.
 * @param {string} code
 * @returns {string | null} null where there is none
 */
export function withFunctions(code) {
  const wrapper = /__commonJSMin\(\(\(([\w$, ]*)\) => \{/gu;
  return wrapper.test(code) ? code.replace(wrapper, '__commonJSMin((function($1) {') : null;
}

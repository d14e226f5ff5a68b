import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { withFunctions } from './eager-packages.mjs';

const bundled = `var require_one = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.one = (() => 1)();
}));
var require_two = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_one().one + 1;
}));
require_two();`;

/** What the bundler puts before it. */
const runtime = `const __commonJSMin = (run, module) => () => (module || run((module = { exports: {} }).exports, module), module.exports);`;

describe('packages that are CommonJS', () => {
  it('are wrapped in functions in parentheses, and give what they gave', () => {
    const code = withFunctions(bundled) ?? '';
    expect(code.match(/__commonJSMin\(\(\w+\(/gu)).toEqual(['__commonJSMin((function(', '__commonJSMin((function(']);
    expect(code).toContain('(() => 1)()');
    expect([bundled, code].map(resultOf)).toEqual([2, 2]);
  });

  it('are told from a chunk that has none', () => {
    expect(withFunctions('export const one = () => 1;')).toBeNull();
  });
});

/** @param {string} code */
function resultOf(code) {
  return /** @type {unknown} */ (runInNewContext(`${runtime}\n${code}`));
}

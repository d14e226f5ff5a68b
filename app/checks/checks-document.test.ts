import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { checks } from './index.ts';
import { expectations, others } from './testing-expectations.ts';
import { vendorRules } from './testing-rules.ts';

const file = path.resolve(import.meta.dirname, '../../docs/checks.md');
const byCode = new Map(checks.map(({ check }) => [check.code, check]));

test('every check belongs to a rule of the vendor, and every rule names checks there are', () => {
  const named = new Set(vendorRules.flatMap((rule) => rule.checks));
  expect([...named].filter((code) => !byCode.has(code))).toEqual([]);
  expect([...byCode.keys()].filter((code) => !named.has(code))).toEqual([]);
});

test.each(vendorRules)('$rule: its error ids are prevented by its checks, or somebody else is named for them', (rule) => {
  const prevented = new Set([...rule.checks.flatMap((code) => byCode.get(code)?.vendorIds ?? []), ...(rule.elsewhereIds ?? [])]);
  expect(rule.ids.filter((id) => !prevented.has(id))).toEqual([]);
  if (rule.elsewhereIds !== undefined) expect(rule.elsewhere).toBeDefined();
});

// After a change: npx vitest run app/checks/checks-document.test.ts --update
test('docs/checks.md shows them all', async () => {
  const options = (await resolveConfig(file)) ?? {};
  await expect(await format(documentOf(), { ...options, filepath: file })).toMatchFileSnapshot(file);
});

function documentOf(): string {
  return [
    '# The checks',
    'Written by `app/checks/checks-document.test.ts`, which also holds it current. How one is added: [adding a check](adding-a-check.md).',
    `${String(checks.length)} checks; a critical one that does not pass, or could not be judged, blocks the installation.`,
    tableOf(
      ['code', 'name', 'what', 'severity', 'facts it needs', 'prevents', 'worlds it is open on'],
      checks.map(({ check, texts }) => [
        check.code,
        `\`${check.name}\``,
        texts.en.title,
        check.severity,
        check.needs.join(', '),
        check.vendorIds.join(', '),
        worldsOf(check.code).join(', '),
      ]),
    ),
    '## What the vendor checks, and where it is here',
    tableOf(
      ['rule', 'error ids', 'checks', 'elsewhere'],
      vendorRules.map(({ rule, ids, checks: codes, elsewhere }) => [rule, ids.join(', '), codes.join(', '), elsewhere ?? '']),
    ),
  ].join('\n\n');
}

function worldsOf(code: string): readonly string[] {
  const rows = [...expectations.map(([name, , , codes]) => ({ name, codes })), ...others.map(([name, , , , codes]) => ({ name, codes }))];
  const open = rows.filter(({ name, codes }) => name !== 'ready' && codes.split(' ').includes(code)).map(({ name }) => name);
  return [...new Set(open)].slice(0, 2);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

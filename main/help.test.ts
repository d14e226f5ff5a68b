import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { asksForHelp } from './commands/help.ts';
import { helpTexts } from './commands/help.texts.ts';
import { runWhole } from './testing-command-line.ts';

const documentation = readFileSync(path.join(import.meta.dirname, '../docs/command-line.md'), 'utf8');

it.each(Object.keys(helpTexts.en.does))('%s --help names the options and what must be given, as its documentation does', async (name) => {
  const { code, out, err } = await runWhole([name, '--help']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [own = '', does, shared] = out.split('\n');
  expect(words(own)).toEqual(words(synopsisOf(name)));
  expect(does).toBe(helpTexts.en.does[name as keyof typeof helpTexts.en.does]);
  expect(shared).toBe('For every command: [--state STATE] [--lang en|fr]');
});

it('help comes in the language that is asked for, and before anything that is wrong or missing', async () => {
  const { code, out } = await runWhole(['install', '--nope', '--help', '--lang', 'fr']);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 2)).toEqual([
    'install --answers ANSWERS --package PACKAGE [--secrets SECRETS] [--no-prompt] [--format text|json]',
    'Toute l’installation, sans question.',
  ]);
});

it('the commands are named with how to ask for their options', async () => {
  expect(await runWhole(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('check --help') as string });
});

it('after -- it is an operand', () => {
  expect([asksForHelp(['DIR', '--help']), asksForHelp(['--', '--help'])]).toEqual([true, false]);
});

/** The line under the heading of a command. */
function synopsisOf(name: string): string {
  const [, block = ''] = documentation.split(`\n## ${name}\n\n\`\`\`\n`);
  return block.slice(0, block.indexOf('```'));
}

/** Options without what each takes, in brackets or not, in an order of their own; what is for every command is left out. */
function words(synopsis: string): readonly string[] {
  return (synopsis.match(/\[?--[a-z-]+/gu) ?? []).filter((word) => word !== '[--lang' && word !== '[--state').sort();
}

import { beforeAll, describe, expect, it, test } from 'vitest';
import type { Node } from 'web-tree-sitter';
import type { SqlAnswer } from '../../../app/answers/sql.ts';
import { planned, plan } from '../../../app/plan/testing.ts';
import { planSetup } from '../../../app/plan/plan.ts';
import type { Step, StepOf } from '../../../app/plan/step.ts';
import { products } from '../../../app/products/index.ts';
import { childEnvironment } from '../child-environment.ts';
import authenticode from './authenticode.ps1?raw';
import { agentsScript } from './ask-agents.ts';
import { cloudConnectionScript } from './ask-cloud-connection.ts';
import { disksScript } from './ask-disks.ts';
import sqlSignIn from './sql-sign-in.ps1?raw';
import { stepScripts } from './step-scripts.ts';
import { knownCommands } from './testing-commands.ts';
import * as syntax from './testing-syntax.ts';
import { factsScript } from './windows-script.ts';

/** They run in the shell that the backup server brings along, which is a script of its own. */
const usesShell: readonly string[] = ['check-connection', 'list-agents', 'agents', 'cloud-connection'];
const scripts = {
  ...stepScripts,
  agents: agentsScript,
  disks: disksScript,
  facts: factsScript,
  authenticode,
  'sql-sign-in': sqlSignIn,
  'cloud-connection': cloudConnectionScript,
};
const names = Object.keys(scripts) as readonly (keyof typeof scripts)[];

let parse: (text: string) => Node;
beforeAll(async () => {
  parse = await syntax.powerShellParser();
});

describe.each(names)('the script %s', (name) => {
  const root = (): Node => parse(scripts[name]);

  it('is PowerShell, in ASCII', () => {
    expect(syntax.mistakesIn(root())).toEqual([]);
    expect(scripts[name]).toMatch(/^[\n\x20-\x7e]+$/u);
  });

  it('calls known commands by their full names and with known parameters', () => {
    const own = syntax.functionsIn(root());
    const unknown = syntax.callsIn(root()).flatMap((call) => {
      if (own.includes(call.name)) return [];
      const parameters = Object.hasOwn(knownCommands, call.name) ? knownCommands[call.name] : undefined;
      if (parameters === undefined) return [`${String(call.line)}: ${call.name}`];
      return call.parameters.filter((each) => !parameters.includes(each)).map((each) => `${String(call.line)}: ${call.name} ${each}`);
    });
    expect(unknown).toEqual([]);
  });

  it('has functions with one meaning: none twice, none with the name of a command', () => {
    const own = syntax.functionsIn(root());
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((each) => Object.hasOwn(knownCommands, each))).toEqual([]);
  });

  it('makes no code of values', () => {
    const byExpression = syntax.callsByExpression(root());
    expect(byExpression).toEqual(usesShell.includes(name) ? [". (Join-Path $setup.InstallPath 'bin\\DpmCliInitScript.ps1')"] : []);
    const dangerous = ['create', 'newscriptblock', 'expandstring', 'invokescript', 'invokecommand'];
    const members = syntax.membersIn(root()).filter((member) => dangerous.includes(member.toLowerCase()));
    /** The shells of the facts, whose texts are pieces of the script itself. */
    expect(members).toEqual(name === 'facts' ? ['Create'] : []);
    for (const text of syntax.expandedTexts(root())) expect(syntax.environmentIn(text)).toEqual([]);
  });

  it('gives SQL Server texts that are fixed or its own, and names of servers as values', () => {
    const texts = syntax.assignedTo(root(), 'CommandText');
    expect(
      texts.filter((text) => !['$text', '$batch', '$query'].includes(text) && !/^'[^']*(?:''[^']*)*'$|^"[^$`"]*"$/u.test(text)),
    ).toEqual([]);
    const calls = root()
      .descendantsOfType('command')
      .filter((node) => node.text.startsWith('Invoke-Sql '));
    expect(
      calls.filter(({ text }) => !/^Invoke-Sql (?:'[^']*'(?: @\{.*\})?|\$(?:create|rights)\.Script)$/u.test(text)).map(({ text }) => text),
    ).toEqual([]);
    const connections = root()
      .descendantsOfType('command')
      .filter(({ text }) => text.startsWith('New-Object System.Data.SqlClient.SqlConnection '));
    expect(connections.map(({ text }) => text).filter((text) => !text.endsWith(' $builder.ConnectionString'))).toEqual([]);
  });
});

test('every plan of every product gives a script what it reads from its environment, and nothing else', () => {
  for (const step of everyScriptStep()) {
    const given = [...Object.keys(step.values), 'SETUP_SCRIPT'];
    const read = syntax.environmentIn(parse(stepScripts[step.script])).filter((name) => name.startsWith('SETUP_'));
    expect(
      read.filter((name) => !given.includes(name)),
      step.id,
    ).toEqual([]);
    expect(
      Object.keys(step.values).filter((name) => !read.includes(name)),
      step.id,
    ).toEqual([]);
  }
});

test('no script reads what is in the environment of another process only', () => {
  const variables = { NUMBER_OF_PROCESSORS: '2', PROCESSOR_ARCHITECTURE: 'AMD64' };
  // The words that start every script set where modules are.
  const given = [...Object.keys(childEnvironment({}, { platform: 'win32', variables, windows: 'C:\\Windows' })), 'PSModulePath'];
  for (const name of names) {
    const read = syntax.environmentIn(parse(scripts[name])).filter((each) => !each.startsWith('SETUP_'));
    expect(
      read.filter((each) => !given.includes(each)),
      name,
    ).toEqual([]);
  }
});

test('modules are looked for by no question before all runspaces are made and the user’s own folder is out again', () => {
  const text = scripts.facts;
  const made = text.lastIndexOf('.Open()\n}');
  const set = text.indexOf('$env:PSModulePath = $modules');
  expect(text.indexOf('$modules = $env:PSModulePath')).toBeLessThan(text.indexOf('CreateRunspace()'));
  expect(set).toBeGreaterThan(made);
  expect(text.indexOf('BeginInvoke()')).toBeGreaterThan(set);
  expect(text).not.toContain('CreateRunspacePool');
});

test('every script has a plan that runs it', () => {
  const run = new Set(everyScriptStep().map(({ script }) => script));
  expect(Object.keys(stepScripts).filter((name) => !run.has(name as StepOf<'run-script'>['script']))).toEqual([]);
});

test('a script reads a secret exactly where its step gives one', () => {
  for (const step of everyScriptStep()) {
    const reads = parse(stepScripts[step.script])
      .descendantsOfType('variable')
      .some(({ text }) => text === '$args');
    expect(reads, step.id).toBe(step.stdin !== undefined);
  }
});

test.each(["'a", 'Get-Item -Path (', 'if ($x) {'])('the grammar finds what is wrong in %s', (text) => {
  expect(syntax.mistakesIn(parse(text))).not.toEqual([]);
});

const connection = { kind: 'proxy', host: 'proxy.example', port: 8080, user: 'CONTOSO\\backup' } as const;
const installSql: readonly SqlAnswer[] = [
  { kind: 'new' },
  { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' },
  { kind: 'existing', instance: 'PROD', reportingInstance: 'PROD' },
  { kind: 'media', setup: 'D:\\setup.exe', year: 2016, instance: 'PROD' },
  { kind: 'media', setup: 'D:\\setup.exe', year: 2017, instance: 'PROD' },
];

/** The steps with a script, of all products, modes and kinds of SQL Server. */
function everyScriptStep(): readonly StepOf<'run-script'>[] {
  const steps = Object.values(products).flatMap((product): readonly Step[] => [
    ...installSql.flatMap((sql) => plan({ sql, connection }, product)),
    ...([{ kind: 'upgrade' }, { kind: 'existing', instance: 'PROD', reportingInstance: 'SSRS' }] as const).flatMap((sql) =>
      planSetup({
        ...planned({}, product),
        mode: 'upgrade',
        answers: { ...planned({}, product).answers, sql },
        database: { instance: 'MSDPM2012', name: 'DPMDB' },
        oldReporting: { instance: 'MSDPM2012', setup: 'C:\\SQL\\setup.exe' },
      }),
    ),
  ]);
  return steps.flatMap((step) => (step.kind === 'run-script' ? [step] : []));
}

import { describe, expect, it } from 'vitest';
import { byHand } from './debian.mjs';
import { isInstalled } from './dependencies.mjs';
import { isSupportedNode, nodeComplaint } from './node-version.mjs';
import { outputOf, run } from './run.mjs';
import { setUp, stepsFor } from './steps.mjs';

describe('the version of Node', () => {
  it.each([
    ['16.17.0', false],
    ['18.20.4', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.11.0', false],
    ['24.0.0', true],
    ['26.1.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isSupportedNode(version)).toBe(expected);
  });

  it('is named in the complaint, and only when there is one', () => {
    expect(nodeComplaint('18.0.0')).toContain('this is Node 18.0.0');
    expect(nodeComplaint(process.versions.node)).toBeUndefined();
  });
});

describe('installed dependencies', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } };

  it.each([
    ['everything is there', locked, true],
    ['only what may be missing is missing', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['a package is missing', { 'node_modules/b': { version: '2.0.0' } }, false],
    ['a package has another version', { ...locked, 'node_modules/a': { version: '1.0.1' } }, false],
    ['npm was stopped before it wrote its list', {}, false],
  ])('%s', (_name, installed, expected) => {
    expect(isInstalled(locked, installed)).toBe(expected);
  });

  it('are not there when there is no lock file to go by', () => {
    expect(isInstalled({}, {})).toBe(false);
  });
});

describe('the steps', () => {
  it('run in order, and only those that are left', async () => {
    const log = /** @type {string[]} */ ([]);
    const step = (/** @type {string} */ id, /** @type {boolean} */ done) => ({
      id,
      isDone: () => done,
      run: () => Promise.resolve(void log.push(id)),
    });
    await setUp([step('a', false), step('b', true), step('c', false)], { root: '/', report: () => undefined });
    expect(log).toEqual(['a', 'c']);
  });

  it('stop at the first that cannot be done', async () => {
    const log = /** @type {string[]} */ ([]);
    const bad = { id: 'a', isDone: () => false, run: () => Promise.reject(new Error('no network')) };
    const next = { id: 'b', isDone: () => false, run: () => Promise.resolve(void log.push('b')) };
    await expect(setUp([bad, next], { root: '/', report: () => undefined })).rejects.toThrow('no network');
    expect(log).toEqual([]);
  });

  it.each([
    [['nothing'], ['dependencies']],
    [
      ['nothing', 'sample'],
      ['dependencies', 'sample-package', 'test-tools'],
    ],
    [['windows'], ['dependencies', 'build', 'wine', 'windows-programs', 'windows-installers', 'windows-package']],
    [
      ['sample', 'everything'],
      ['dependencies', 'electron', 'system-libraries', 'sample-package', 'build', 'test-tools', 'linux-package'],
    ],
  ])('for gates that need %s are %s', (needs, expected) => {
    const typed = /** @type {('nothing' | 'sample' | 'windows' | 'everything')[]} */ (needs);
    expect(stepsFor(typed).map(({ id }) => id)).toEqual(expected);
  });
});

describe('running programs', () => {
  it.each([
    ['passes the exit code on', ['-e', 'process.exit(7)'], 7],
    ['gives a program ended by a signal the number a shell would', ['-e', 'process.kill(process.pid, "SIGTERM")'], 143],
  ])('%s', async (_name, args, expected) => {
    expect(await run(process.execPath, args)).toBe(expected);
  });

  it('gives a program that is not there the number a shell would', async () => {
    expect(await run('no-such-program-anywhere', [])).toBe(127);
  });

  it('reads what a program prints, and nothing from one that went wrong', () => {
    expect(outputOf(process.execPath, ['-e', 'console.log(1)'])).toBe('1\n');
    expect(outputOf(process.execPath, ['-e', 'console.log(1); process.exit(1)'])).toBeUndefined();
    expect(outputOf('no-such-program-anywhere', [])).toBeUndefined();
  });
});

describe('the command for a person', () => {
  it('can be pasted as it is', () => {
    expect(byHand(['xvfb'])).toBe('sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb');
  });
});

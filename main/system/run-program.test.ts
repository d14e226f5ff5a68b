import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childEnvironment } from './child-environment.ts';
import { runProgram, type ProgramRequest } from './run-program.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'run-program-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs a few lines of JavaScript as a program of its own. */
function node(script: string, more: Partial<ProgramRequest> = {}, ...args: string[]) {
  return runProgram({
    file: process.execPath,
    args: ['-e', script, '--', ...args],
    cwd: folder,
    environment: childEnvironment(),
    ...more,
  });
}

describe('how a program ends', () => {
  it.each([0, 1, 3, 8, 255])('tells exit code %i', async (exitCode) => {
    expect(await node(`process.exit(${String(exitCode)})`)).toMatchObject({ kind: 'exited', exitCode });
  });

  it('tells the signal of a program that was killed by somebody else', async () => {
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ kind: 'signalled', signal: 'SIGKILL' });
  });

  it.each([
    ['a relative path', { file: 'node' }, 'notAbsolute'],
    ['a relative working folder', { cwd: '.' }, 'notAbsolute'],
    ['a cmd script', { file: '/x/run.cmd' }, 'script'],
    ['a bat script with a trailing dot', { file: '/x/RUN.BAT.' }, 'script'],
    ['a zero byte in an argument', { args: ['a\0b'] }, 'input'],
    ['a program that is not there', { file: '/no/such/program' }, 'ENOENT'],
    ['a working folder that is not there', { cwd: '/no/such/folder' }, 'ENOENT'],
  ])('refuses %s', async (_, more, reason) => {
    expect(await node('', more)).toMatchObject({ kind: 'notStarted', reason });
  });

  it('tells that a file is not executable', async () => {
    const file = path.join(folder, 'plain.txt');
    await writeFile(file, 'text');
    expect(await node('', { file })).toMatchObject({ kind: 'notStarted', reason: 'EACCES' });
  });

  it('ends a program that prints nothing', async () => {
    expect(await node('setInterval(() => {}, 1000)', { silenceLimitMs: 300 })).toMatchObject({ kind: 'silent' });
  });

  it('leaves a program alone that prints now and then', async () => {
    const script = 'let n = 0; const t = setInterval(() => { console.log(n); if (++n > 7) clearInterval(t); }, 100)';
    expect(await node(script, { silenceLimitMs: 700 })).toMatchObject({ kind: 'exited', exitCode: 0 });
  });

  it('ends a program after its total limit however much it prints', async () => {
    expect(await node('setInterval(() => console.log(1), 20)', { totalLimitMs: 400 })).toMatchObject({ kind: 'timedOut' });
  });

  it('ends the whole tree when the caller stops', async () => {
    const stop = new AbortController();
    const socket = path.join(folder, 'grandchild.sock');
    const grandchildEnded = new Promise((resolve) => {
      const server = createServer((connection) => {
        stop.abort();
        connection.resume().once('close', () => server.close(resolve));
      }).listen(socket);
    });
    const inner = `require('net').connect(${JSON.stringify(socket)})`;
    const result = await node(`require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(inner)}], { stdio: 'inherit' })`, {
      signal: stop.signal,
    });
    expect(result.kind).toBe('stopped');
    await grandchildEnded;
  });

  it('does not start when the caller stopped before', async () => {
    const stop = new AbortController();
    stop.abort();
    const started: number[] = [];
    expect(await node('', { signal: stop.signal, onStarted: (pid) => started.push(pid) })).toMatchObject({ kind: 'stopped' });
    expect(started).toEqual([]);
  });

  it('does not wait for a grandchild that keeps the pipes', async () => {
    const script = `const c = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit', detached: true }); console.log(c.pid); c.unref(); process.exit(7)`;
    const pids: number[] = [];
    const result = await node(script, { graceMs: 200, onLine: (line) => pids.push(Number(line)) });
    expect(result).toMatchObject({ kind: 'exited', exitCode: 7 });
    process.kill(pids[0] ?? 0, 'SIGKILL');
  });
});

describe('what goes in and out', () => {
  it('passes arguments untouched', async () => {
    const args = ['a b', '"quoted"', '$HOME', '*', "it's", 'é', '--flag', ''];
    const { output } = await node('console.log(JSON.stringify(process.argv.slice(1)))', {}, ...args);
    expect(JSON.parse(output)).toEqual(args);
  });

  it('passes the given environment and nothing else', async () => {
    process.env['COR_PROFILER'] = 'evil';
    const { output } = await node('console.log(JSON.stringify(Object.keys(process.env).sort()))', {
      environment: childEnvironment({ OURS: '1' }),
    });
    delete process.env['COR_PROFILER'];
    expect(JSON.parse(output)).toEqual(['HOME', 'LANG', 'OURS', 'PATH', 'TMPDIR']);
  });

  it('gives text through standard input and closes it', async () => {
    const copy = path.join(folder, 'copy.txt');
    await node(`process.stdin.pipe(require('fs').createWriteStream(${JSON.stringify(copy)}))`, { input: 'secret é\n' });
    expect(await readFile(copy, 'utf8')).toBe('secret é\n');
  });

  it('has no standard input unless text is given', async () => {
    expect(await node("process.stdin.on('data', () => {}); process.stdin.on('end', () => process.exit(4))")).toMatchObject({ exitCode: 4 });
  });

  it('survives a program that does not read its input', async () => {
    expect(await node('process.exit(2)', { input: 'x'.repeat(5_000_000) })).toMatchObject({ kind: 'exited', exitCode: 2 });
  });

  it('gives lines with characters cut between chunks, redrawn lines and a last line without an end', async () => {
    const script = `const b = Buffer.from('été\\r\\n 1%\\b\\b\\b 2%\\rlast'); let i = 0; const t = setInterval(() => { if (i === b.length) { clearInterval(t); return; } process.stdout.write(b.subarray(i, ++i)); }, 1)`;
    const lines: string[] = [];
    await node(script, { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['été', ' 1%', ' 2%', 'last']);
  });

  it('keeps only the tail of an output of 100 MB without a line end', async () => {
    const script = `const b = 'x'.repeat(1e6); let n = 0; const go = () => { if (n++ < 100) process.stdout.write(b, go); else process.stdout.write('THE END'); }; go()`;
    let longest = 0;
    const before = process.memoryUsage().rss;
    const { output } = await node(script, { tailBytes: 100, onLine: (line) => (longest = Math.max(longest, line.length)) });
    expect(output).toHaveLength(100);
    expect(output.endsWith('THE END')).toBe(true);
    expect(longest).toBeLessThanOrEqual(32_768);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});

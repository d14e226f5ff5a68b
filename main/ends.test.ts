import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runLine } from '../app/commands/run-line.ts';
import { giveAll, runWhole, type CommandLineEnd } from './testing-command-line.ts';
import { json, ofOthers, ofRuns, type Way } from './testing-ends.ts';

const root = mkdtempSync(path.join(tmpdir(), 'ends-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('install and resume with --format json end with a line that says how', () => {
  it.each(Object.entries(ofRuns))(
    '%s',
    async (_, way) => {
      const { end, last } = await play(way);
      expect(end.code, end.err).toBe(way.code);
      expect(last).toMatchObject({ kind: 'ended', exitCode: way.code, failure: way.failure === null ? null : { code: way.failure } });
      if (way.report !== undefined) expect(last).toMatchObject({ report: { kind: way.report } });
      expect(end.err.includes('report could not be written')).toBe(way.report === 'notWritten');
      for (const line of linesOf(end)) expect(published('run-event').parse(JSON.parse(line))).toEqual(runLine.parse(JSON.parse(line)));
    },
    30_000,
  );
});

describe.runIf(process.platform === 'linux')(
  'check, plan, verify, extract and report with --format json end with a document, or with that line',
  () => {
    it.each(Object.entries(ofOthers))('%s', async (_, way) => {
      const { end, last } = await play(way);
      expect(end.code, end.err).toBe(way.code);
      if (way.failure === null) expect(JSON.parse(end.out)).not.toHaveProperty('kind');
      else
        expect(published('command-end').parse(last)).toMatchObject({
          exitCode: way.code,
          failure: { code: way.failure, what: expect.stringMatching(/\S/u) as string },
        });
    });

    it('a bug, too: it has a reference, and ends with 1', async () => {
      let calls = 0;
      const end = await runWhole(['plan', '--answers', giveAll(freshFolder()).answers, ...json], () => {
        calls += 1;
        if (calls === 1) throw new Error('the pipe is broken');
      });
      expect(end.code).toBe(1);
      expect(JSON.parse(end.out)).toMatchObject({ kind: 'ended', exitCode: 1, failure: { code: 'unexpected' } });
    });

    it('and without JSON nothing of it is on standard output', async () => {
      expect(await runWhole(['plan'])).toMatchObject({ code: 2, out: '' });
    });
  },
);

let folders = 0;
function freshFolder(): string {
  folders += 1;
  const folder = path.join(root, String(folders));
  mkdirSync(folder);
  return folder;
}

async function play(way: Way): Promise<{ readonly end: CommandLineEnd; readonly last: unknown }> {
  const given = giveAll(freshFolder(), way.behaviours);
  await way.before?.(given);
  const end = await runWhole(way.words(given));
  if (way.failure !== null) expect(end.err).not.toBe('');
  return { end, last: end.out.startsWith('{\n') ? null : JSON.parse(linesOf(end).at(-1) ?? '') };
}

function linesOf({ out }: CommandLineEnd): readonly string[] {
  return out.split('\n').filter(Boolean);
}

const schemas = path.resolve(import.meta.dirname, '../docs/schemas');
const known = new Map<string, z.ZodType>();

/** The published schema itself, as others read it. */
function published(name: string): z.ZodType {
  const schema =
    known.get(name) ??
    z.fromJSONSchema(JSON.parse(readFileSync(path.join(schemas, `${name}.json`), 'utf8')) as z.core.JSONSchema.JSONSchema);
  known.set(name, schema);
  return schema;
}

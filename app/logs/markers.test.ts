import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StepId } from '../plan/step.ts';
import { fractionAfter } from './markers.ts';

const corpus = new URL('../errors/corpus/', import.meta.url);

describe('the lines of a whole log', () => {
  it.each<[string, StepId, number]>([
    ['good-azure-agent-starts', 'install-agent', 0.9],
    ['good-agent', 'register-server', 0.95],
    ['good-server-english', 'install-server', 0.95],
    ['good-server-french', 'install-server', 0.95],
    ['good-server-german', 'install-server', 0.95],
  ])('%s move the bar of %s forward only, near to its end, whatever the language', (name, step, last) => {
    const lines = readFileSync(new URL(`${name}.log`, corpus), 'latin1')
      .replace(/\0/gu, '')
      .split(/\r?\n/u);
    const fractions = lines.map((line) => fractionAfter(step, line)).filter((each) => each !== null);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(last);
  });
});

it.each<[string, StepId]>([
  ['17:30:51 Service is starting', 'install-agent'],
  ['The operation completed.', 'register-server'],
  ['1A2C 0F14 10/23 11:05:40.101 32 service.cpp(212) NORMAL', 'install-sql'],
])('%s says nothing of how far %s is', (line, step) => {
  expect(fractionAfter(step, line)).toBeNull();
});

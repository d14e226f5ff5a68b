import fc from 'fast-check';
import { expect, it } from 'vitest';
import { noPreferences, preferencesIn, zoomAfter, zoomSteps } from './preferences.ts';

const place = { x: -10, y: 0, width: 900, height: 700 };

it.each([
  ['before anything was chosen', {}],
  ['with all chosen', { theme: 'dark', language: 'fr', zoom: 1.5, place }],
  ['at the smallest zoom', { zoom: 0.8 }],
  ['at the largest zoom', { zoom: 3 }],
])('the preferences %s are ours', (_, part) => {
  const given = { ...noPreferences, ...part };
  expect(preferencesIn(JSON.parse(JSON.stringify(given)))).toEqual(given);
});

it.each([
  ['of another version', { schemaVersion: 2 }],
  ['with a theme there is not', { theme: 'pink' }],
  ['with a language there is not', { language: 'de' }],
  ['with no zoom', { zoom: 0 }],
  ['with a zoom that is too large', { zoom: 3.01 }],
  ['with a zoom in words', { zoom: '1' }],
  ['with a place in halves', { place: { ...place, x: 0.5 } }],
  ['with a place without a size', { place: { ...place, width: 0 } }],
  ['with a place that lacks a side', { place: { x: 1, y: 1, width: 1 } }],
  ['with a place that has more', { place: { ...place, screen: 1 } }],
  ['with a field more', { password: 'x' }],
])('preferences %s are not ours', (_, part) => {
  expect(preferencesIn({ ...noPreferences, ...part })).toBeNull();
});

it('whatever else a file holds is not ours, and no error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(preferencesIn(value)).toBeNull();
    }),
  );
  expect(preferencesIn({ schemaVersion: 1, theme: 'system', language: null, zoom: 1 })).toBeNull();
});

it('the zoom goes from the smallest step to the largest and back, and no further', () => {
  const up = zoomSteps.map((zoom) => zoomAfter(zoom, 1));
  expect(up).toEqual([...zoomSteps.slice(1), 3]);
  expect([...up].reverse().map((zoom) => zoomAfter(zoom, -1))).toEqual(
    [2.5, ...[...zoomSteps].reverse().slice(1, -1), 0.8].slice(0, up.length),
  );
  expect(zoomAfter(2.5, 0)).toBe(1);
});

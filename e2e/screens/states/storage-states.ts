import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { known, unknown } from '../../../app/machine/fact.ts';
import { world } from '../../../app/machine/world.ts';
import { failed, ok } from '../../../app/outcome.ts';
import { root } from '../../fixtures/root.ts';
import { button } from '../../walk/frame.ts';
import { statesOf } from './state.ts';
import { afterwards } from './tools-states.ts';

const { disks } = world.parse(JSON.parse(readFileSync(join(root, 'assets', 'sample', 'world.json'), 'utf8')));
const found = disks.kind === 'known' ? disks.value : [];
const snapshot = afterwards;

/** The disks of a server, and how they are added. */
export const storageStates = statesOf('storage', {
  found: { snapshot, replies: { 'storage.disks': ok(disks) } },
  shell: {
    snapshot,
    replies: { 'storage.disks': ok(disks) },
    act: async (window, words) => window.locator('summary', { hasText: words.storage.shell }).click(),
  },
  asking: { snapshot, replies: { 'storage.disks': 'never' } },
  'none-serves': { snapshot, replies: { 'storage.disks': ok(known(found.filter(({ isBoot, bus }) => isBoot || bus === 'usb'))) } },
  'no-disks': { snapshot, replies: { 'storage.disks': ok(known([])) } },
  unknown: { snapshot, replies: { 'storage.disks': ok(unknown('accessDenied', '0x80041003')) } },
  'not-now': { snapshot, replies: { 'storage.disks': failed({ code: 'session.notNow', call: 'storage.disks', state: 'none' }) } },
  again: {
    snapshot,
    replies: { 'storage.disks': ok(disks) },
    act: async (window, words) => {
      await button(window, words.storage.again).click();
      await window.getByRole('table').waitFor();
    },
  },
});

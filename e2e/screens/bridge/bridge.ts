import '../../../renderer/bridge/configure-zod.ts';
import type { Handlers } from '../../../app/ipc/contract.ts';
import { createFakeBridge, type FakeBridge } from '../../../renderer/bridge/fake-bridge.ts';
import type { Given } from './given.ts';

/** What this script finds in its page, and what it leaves there. */
interface Stage {
  readonly given: Given;
  setup: FakeBridge['bridge'];
  fake: FakeBridge;
}

const stage = globalThis as unknown as Stage;
const { info, snapshot, replies } = stage.given;
const handlers = Object.fromEntries(
  Object.entries(replies).map(([name, reply]) => [name, () => (reply === 'never' ? new Promise(() => undefined) : Promise.resolve(reply))]),
) as unknown as Partial<Handlers>;

stage.fake = createFakeBridge({ info, snapshot, handlers });
// Where the preload would have put it, before the first line of the renderer runs.
stage.setup = stage.fake.bridge;

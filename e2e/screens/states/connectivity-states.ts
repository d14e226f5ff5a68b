import type { Page } from 'playwright';
import type { CloudConnection } from '../../../app/connectivity/cloud-connection.ts';
import type { Connectivity, Subscription } from '../../../app/connectivity/what-is-allowed.ts';
import { failed, ok } from '../../../app/outcome.ts';
import { button } from '../../walk/frame.ts';
import type { Words } from '../../walk/words.ts';
import type { Replies } from '../bridge/given.ts';
import { statesOf, type StateOf } from './state.ts';
import { afterwards } from './tools-states.ts';

const at = (replies: Replies, act?: StateOf['act']): StateOf => ({
  snapshot: afterwards,
  replies,
  ...(act === undefined ? {} : { act }),
});

const vault = (connection: CloudConnection): Replies => ({ 'connectivity.vault': ok(connection) });
const reach = (value: Extract<NonNullable<Replies['connectivity.reach']>, { kind: 'ok' }>['value']): Replies => ({
  ...vault({ kind: 'connected' }),
  'connectivity.reach': ok(value),
});

/** Chooses the state, as far as it is asked for; by its key, which is the same in every language. */
const choose =
  (...keys: readonly (Connectivity | Subscription)[]) =>
  async (window: Page): Promise<void> => {
    for (const key of keys) await window.locator(`input[id$="-${key}"]`).check();
  };

const tryAll = (window: Page, words: Words): Promise<void> => button(window, words.connectivity.tryAll).click();

/** The vault, the addresses and what works. */
export const connectivityStates = statesOf('connectivity', {
  connected: at(vault({ kind: 'connected' })),
  asking: at({ 'connectivity.vault': 'never' }),
  'not-connected': at(vault({ kind: 'notConnected' })),
  'not-installed': at(vault({ kind: 'notInstalled' })),
  unknown: at(vault({ kind: 'unknown', reason: 'unreadable', detail: 'The DPM service is not running on MABS01.' })),
  'not-windows': at(vault({ kind: 'unknown', reason: 'notWindows' })),
  failed: at({ 'connectivity.vault': failed({ code: 'unexpected', reference: 'connectivity.vault' }) }),
  'lost-under': at(vault({ kind: 'notConnected' }), choose('lostUnder15Days', 'active')),
  'lost-over': at(vault({ kind: 'notConnected' }), choose('lostOver15Days', 'expired')),
  deprovisioned: at(vault({ kind: 'connected' }), choose('deprovisioned')),
  'addresses-asking': at({ ...vault({ kind: 'connected' }), 'connectivity.reach': 'never' }, tryAll),
  'addresses-reached': at(reach({ reach: { kind: 'reached' }, route: { kind: 'direct', script: null } }), tryAll),
  'addresses-missing': at(
    reach({
      reach: { kind: 'notReached', detail: '407' },
      route: { kind: 'proxy', owner: 'user', host: 'proxy.contoso.example', port: 8080 },
    }),
    async (window, words) => {
      await tryAll(window, words);
      await window.getByRole('main').locator('summary').click();
    },
  ),
});

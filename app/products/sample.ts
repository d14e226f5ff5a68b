import { mabsV3 } from './mabs-v3.ts';
import type { Product } from './product.ts';

const MB = 1024 ** 2;

/**
 * The sample: the rules, answers and chain of MABS v3 on a package of harmless programs, so that the whole
 * journey can be walked anywhere. It changes nothing outside the session's folder.
 */
export const sample: Product = {
  ...mabsV3,
  id: 'sample',
  name: 'Azure Backup Server Sample',
  sample: true,
  /** The sample unpacks to a little over 200 MB. */
  space: { ...mabsV3.space, extraction: 300 * MB },
  chain: [
    'enable-features',
    'save-passphrase',
    'install-agent',
    'set-agent-proxy',
    'register-server',
    'install-sql',
    'install-reporting',
    'configure-reporting',
    'install-server',
    'desktop-icons',
    'opt-in-updates',
    'check-connection',
  ],
};

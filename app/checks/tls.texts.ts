import { formatList } from '../texts/format.ts';
import { defineCheckTexts } from './check-text.ts';
import { listOf } from './check-values.ts';

/** Words of {@link tls}. */
export const tlsTexts = defineCheckTexts({
  en: {
    title: 'TLS 1.2',
    why: 'Azure takes no older protocol.',
    found: (values) => (listOf(values, 'off').length === 0 ? 'on' : `off: ${formatList(listOf(values, 'off'), 'en')}`),
    required: () => 'on',
    problem: (values) => `Settings switch off what Azure needs: ${formatList(listOf(values, 'off'), 'en')}.`,
    remedy: () => [
      'Set Enabled to 1 under SCHANNEL\\Protocols\\TLS 1.2\\Client, and SchUseStrongCrypto to 1 under .NETFramework\\v4.0.30319, in the 64-bit and the 32-bit registry.',
      'Restart, then check again.',
    ],
  },
  fr: {
    title: 'TLS 1.2',
    why: 'Azure n’accepte aucun protocole plus ancien.',
    found: (values) => (listOf(values, 'off').length === 0 ? 'actif' : `désactivé\u00a0: ${formatList(listOf(values, 'off'), 'fr')}`),
    required: () => 'actif',
    problem: (values) => `Des paramètres désactivent ce dont Azure a besoin\u00a0: ${formatList(listOf(values, 'off'), 'fr')}.`,
    remedy: () => [
      'Définissez Enabled sur 1 sous SCHANNEL\\Protocols\\TLS 1.2\\Client, et SchUseStrongCrypto sur 1 sous .NETFramework\\v4.0.30319, dans le Registre 64 bits et 32 bits.',
      'Redémarrez, puis vérifiez à nouveau.',
    ],
  },
});

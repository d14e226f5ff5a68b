import { defineCheck } from './check.ts';

/** TLS 1.2 is not switched off, neither in Windows nor in .NET. Without a setting the supported systems use it by themselves. */
export const tls = defineCheck({
  name: 'Security.Tls12',
  code: 'P042',
  category: 'security',
  severity: 'warning',
  stage: 'server',
  needs: ['tls'],
  judge: ({ tls: { client12, strongCryptography, strongCryptography32 } }) => {
    const settings = { 'TLS 1.2': client12, SchUseStrongCrypto: strongCryptography, 'SchUseStrongCrypto (32-bit)': strongCryptography32 };
    const off = Object.entries(settings).flatMap(([name, value]) => (value === false ? [name] : []));
    return { kind: off.length === 0 ? 'passed' : 'failed', values: { off } };
  },
  vendorIds: [],
  help: 'agent',
});

import { defineCheck } from './check.ts';

/** No language in which the upgrade from v2 is known to stop (release notes of v3). */
export const upgradeLanguage = defineCheck({
  name: 'Os.UpgradeLanguage',
  code: 'P031',
  category: 'operatingSystem',
  severity: 'warning',
  stage: 'server',
  needs: ['computer'],
  appliesTo: ({ mode }) => mode === 'upgrade',
  judge: ({ computer: { installLanguage } }, { product }) => ({
    kind: product.windows.languages.upgradeStops.includes(installLanguage.toLowerCase()) ? 'failed' : 'passed',
    values: { found: installLanguage.toLowerCase() },
  }),
  /** 4387: the installation ended unexpectedly. */
  vendorIds: [4387],
});

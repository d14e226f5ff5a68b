import { defineCheck } from './check.ts';

/** The language that Windows was installed in is one that the product runs on. */
export const osLanguage = defineCheck({
  name: 'Os.Language',
  code: 'P030',
  category: 'operatingSystem',
  severity: 'critical',
  stage: 'server',
  needs: ['computer'],
  judge: ({ computer: { installLanguage } }, { product }) => ({
    kind: product.windows.languages.unsupported.includes(installLanguage.toLowerCase()) ? 'failed' : 'passed',
    values: { found: installLanguage.toLowerCase() },
  }),
  vendorIds: [],
  help: 'prepare',
});

import { defineCheck } from './check.ts';
import { compareVersions } from './versions.ts';

/** Windows Installer is as new as setup needs it. */
export const windowsInstaller = defineCheck({
  name: 'Software.WindowsInstaller',
  code: 'P033',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['windowsInstaller'],
  judge: ({ windowsInstaller: { version } }, { product }) => ({
    kind: compareVersions(version, product.windowsInstaller) >= 0 ? 'passed' : 'failed',
    values: { found: version, required: product.windowsInstaller },
  }),
  /** 4023: a component that setup needs is missing. */
  vendorIds: [4023],
});

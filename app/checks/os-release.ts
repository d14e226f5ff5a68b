import { defineCheck } from './check.ts';

/** P1: a release of Windows Server that the product runs on, told by its build number. */
export const osRelease = defineCheck({
  name: 'Os.Release',
  code: 'P001',
  category: 'operatingSystem',
  severity: 'critical',
  stage: 'server',
  needs: ['operatingSystem'],
  anySystem: true,
  judge: ({ operatingSystem: { platform, name, build, installation } }, { product }) => {
    const { releases } = product.windows;
    const supported = platform === 'windows' && installation !== 'client' && releases.some((release) => release.build === build);
    return { kind: supported ? 'passed' : 'failed', values: { found: name, build, required: releases.map((release) => release.name) } };
  },
  vendorIds: [],
});

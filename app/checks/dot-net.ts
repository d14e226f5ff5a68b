import { defineCheck } from './check.ts';

/** The .NET Framework that the Recovery Services agent needs, by its release number. */
export const dotNet = defineCheck({
  name: 'Software.DotNetFramework',
  code: 'P017',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['dotNetRelease'],
  judge: ({ dotNetRelease }, { product }) => ({
    kind: dotNetRelease >= product.dotNetRelease ? 'passed' : 'failed',
    values: { found: dotNetRelease, required: product.dotNetRelease },
  }),
  restartAfterFix: true,
  /** 4023: a component that setup needs is missing; 4024: the agent was rolled back. */
  vendorIds: [4023, 4024],
});

import { defineCheck } from './check.ts';

/** Only an administrator may install. Nothing to say where somebody only looks (facts of another server, support). */
export const elevation = defineCheck({
  name: 'Security.Elevation',
  code: 'P014',
  category: 'security',
  severity: 'critical',
  stage: 'server',
  needs: ['elevated'],
  appliesTo: ({ mode, isLook = false }) => mode !== 'check' && !isLook,
  judge: ({ elevated }) => ({ kind: elevated ? 'passed' : 'failed', values: { found: elevated } }),
  /** 801: the user is no administrator. */
  vendorIds: [801],
});

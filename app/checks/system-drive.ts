import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';
import { SYSTEM_DRIVE } from './space.ts';

/** Free space on the system drive, whatever folders are chosen. A setup that was begun has taken some of it already; it looks for the rest itself. */
export const systemDrive = defineCheck({
  name: 'Storage.SystemDrive',
  code: 'P022',
  category: 'storage',
  severity: 'critical',
  stage: 'server',
  needs: ['volumes'],
  appliesTo: (context) => !hasBegun(context, 'install-server', 'upgrade-server'),
  judge: ({ volumes }, { product }) => {
    const volume = volumes.find(({ root }) => root === SYSTEM_DRIVE);
    if (volume === undefined) return { kind: 'unknown', fact: 'volumes', reason: 'notFound', detail: SYSTEM_DRIVE };
    const values = { drive: SYSTEM_DRIVE, found: volume.freeBytes, required: product.space.system };
    return { kind: volume.freeBytes >= product.space.system ? 'passed' : 'failed', values };
  },
  /** 4001: too little space on the system drive. */
  vendorIds: [4001],
});

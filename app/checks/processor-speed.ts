import { defineCheck } from './check.ts';

/** Clock of the processor. A warning: the documents of MABS name no clock, only setup does. */
export const processorSpeed = defineCheck({
  name: 'Hardware.ProcessorSpeed',
  code: 'P032',
  category: 'hardware',
  severity: 'warning',
  stage: 'server',
  needs: ['processorClock'],
  judge: ({ processorClock: { mhz } }, { product }) => ({
    kind: mhz >= product.hardware.clockMhz ? 'passed' : 'failed',
    values: { found: mhz, required: product.hardware.clockMhz },
  }),
  /** 802: the processor is slower than the minimum. */
  vendorIds: [802],
});

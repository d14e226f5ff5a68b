/** @type {import('./steps.mjs').Step} */
export const samplePackage = {
  id: 'sample-package',
  // It knows by itself whether there is anything to do, in no time.
  isDone: () => false,
  run: async (context) => {
    // Only now: it uses packages that the first step installs.
    const { ensureSamplePackage } = await import('../sample-package.mjs');
    await ensureSamplePackage(context);
  },
};

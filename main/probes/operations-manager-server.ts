import { onWindows } from './probe.ts';

/** A management server of Operations Manager; a machine with its agent only lacks this key. */
export const operationsManagerServer = onWindows(({ registry }) =>
  registry.hasKey('HKLM\\SOFTWARE\\Microsoft\\Microsoft Operations Manager\\3.0\\Server Management Groups'),
);

import { mapFact, onWindows } from './probe.ts';
import { windowsFeatures } from './windows-features.ts';

/** The feature SIS-Limited, which DPM 2016 asks for. */
export const singleInstanceStorage = onWindows(async (doors) => mapFact(await windowsFeatures(doors), (stateOf) => stateOf('SIS-Limited')));

import { windowBridge } from './bridge.ts';

const bridge = windowBridge();

/**
 * What the first page is drawn from. Asked for when this file is loaded, which is before React and Fluent are run: main answers
 * meanwhile. So it stands before them among the imports of `main.tsx`.
 */
export const firstAnswers = Promise.all([bridge['app.info'](null), bridge['session.read'](null), bridge['run.recent'](null)]);

import { setLanguage, setRTL } from '@fluentui/react/lib/Utilities';

/**
 * Must run before Fluent's fonts and styles are loaded: they ask for language and direction, and where nobody has set them, Fluent reads
 * the storage of the session. Chromium's page waits for that until main is free, which reads its program meanwhile: 140 ms of nothing.
 */
setLanguage('en', 'none');
setRTL(false);

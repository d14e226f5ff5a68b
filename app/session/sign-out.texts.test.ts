import { expect, test } from 'vitest';
import { signOutTexts } from './sign-out.texts.ts';

test.each(['en', 'fr'] as const)('the reason in %s fits what Windows shows', (language) => {
  // winuser.h: MAX_STR_BLOCKREASON is 256, with the zero at the end.
  expect(signOutTexts[language].reason.length).toBeLessThan(256);
});

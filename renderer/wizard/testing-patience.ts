import { configure } from '@testing-library/react';

// Whole pages are drawn on two processors that may be busy with something else: what a test waits for has ten seconds in place of one.
// One that comes is not waited for any longer; one that never comes is still told by its name, before the test's own limit.
configure({ asyncUtilTimeout: 10_000 });

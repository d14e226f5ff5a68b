import * as z from 'zod';

/** Must run before any schema is made: compiled validators need `eval`, which the content security policy refuses. */
z.config({ jitless: true });

/**
 * Must run before any schema is made: compiled validators need `eval`, which the content security policy refuses. zod
 * reads its settings here when it is loaded, which is with the first page that has a form.
 */
const settings = { __zod_globalConfig: { jitless: true } };

Object.assign(globalThis, settings);

// `npm run test:axe`: the gate `screens` on every state in both languages; without it the second language has one state a page.
process.env['EVERY_LOOK'] = 'yes';
process.argv.push('screens');
await import('./test.mjs');

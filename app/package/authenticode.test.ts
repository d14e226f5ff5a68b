import { expect, it } from 'vitest';
import { judgeAuthenticode } from './authenticode.ts';

const root = 'Microsoft Root Certificate Authority 2011';
const signer = 'Microsoft Corporation';

it.each([
  ['valid, by the vendor', { status: 'Valid', signer, root }, { verdict: 'valid', signer }],
  ['valid, by somebody else', { status: 'Valid', signer: 'Contoso', root: 'Contoso Root' }, { verdict: 'otherSigner', signer: 'Contoso' }],
  ['the vendor’s name under another root', { status: 'Valid', signer, root: 'Evil Root' }, { verdict: 'otherSigner', signer }],
  ['the vendor’s root for another name', { status: 'Valid', signer: 'Partner', root }, { verdict: 'otherSigner', signer: 'Partner' }],
  ['changed after it was signed', { status: 'HashMismatch', signer, root }, { verdict: 'changed', signer }],
  ['not signed', { status: 'NotSigned', signer: null, root: null }, { verdict: 'notSigned', signer: null }],
  ['not trusted here', { status: 'NotTrusted', signer, root: null }, { verdict: 'otherSigner', signer }],
  ['a status of a later Windows', { status: 'Odd', signer, root }, { verdict: 'otherSigner', signer }],
  ['no answer', null, { verdict: 'unknown', signer: null }],
])('%s', (_, answer, verdict) => {
  expect(judgeAuthenticode(answer)).toEqual(verdict);
});

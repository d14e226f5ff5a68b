/**
 * What can be wrong with an answer, as stable codes. A schema names the code as its message; the texts beside
 * this file word it. Used by the form in the window and by `plan` and `install` on an answers file alike.
 */
export const problemCodes = [
  'required',
  'wrongType',
  'unknownKey',
  'tooLong',
  'path.notAbsolute',
  'path.network',
  'path.root',
  'path.windowsFolder',
  'path.characters',
  'path.plain',
  'path.cutOff',
  'license.notAccepted',
  'instance.default',
  'instance.tooLong',
  'instance.characters',
  'instance.host',
  'account.withDomain',
  'account.user',
  'account.domain',
  'account.domainDns',
  'media.missing',
  'media.notFile',
  'number.range',
  'host.characters',
  'host.credentials',
  'port.range',
  'password.tooShort',
  'password.policy',
  'password.classes',
  'password.characters',
  'password.edgeSpace',
  'password.quoted',
  'password.names',
  'password.mismatch',
  'passphrase.tooShort',
  'passphrase.characters',
  'passphrase.edgeSpace',
  'passphrase.quoted',
  'passphrase.mismatch',
  'passphrase.notKept',
  'passphrase.insideProduct',
  'folder.notFolder',
  'folder.notWritable',
  'folder.unreachable',
] as const;

/** See {@link problemCodes}. */
export type ProblemCode = (typeof problemCodes)[number];

/** A problem code as the message of a zod rule; keeps codes typed where zod takes any string. */
export function problem(code: ProblemCode): { readonly error: ProblemCode } {
  return { error: code };
}

/** The code a zod message stands for; zod's own messages (a missing or mistyped value) become two general codes. */
export function problemOf(message: string, valueIsMissing: boolean): ProblemCode {
  const code = problemCodes.find((each) => each === message);
  return code ?? (valueIsMissing ? 'required' : 'wrongType');
}

import * as z from 'zod';
import { assertNever } from '../assert-never.ts';
import { hostPath } from './paths.ts';
import { problem } from './problem.ts';
import { sqlSignIn } from './sql-sign-in.ts';

/** SQL Server's own limit on the length of an instance name. */
const MAX_INSTANCE_LENGTH = 16;

/**
 * Schema of an instance name, with or without this computer's name before it (`HOST\NAME`). Named instances
 * only; no underscore and no letters outside ASCII (Install Data Protection Manager: "SQL instance names").
 */
export const instanceName = z
  .string()
  .trim()
  .min(1, problem('required'))
  .refine((text) => text.split('\\').length <= 2, problem('instance.characters'))
  .refine((text) => !hostOf(text).includes('.') || hostOf(text) === '.', problem('instance.host'))
  .refine((text) => !/^(?:mssqlserver|default)$/iu.test(nameOf(text)), problem('instance.default'))
  .refine((text) => nameOf(text).length <= MAX_INSTANCE_LENGTH, problem('instance.tooLong'))
  .refine((text) => /^[A-Za-z][A-Za-z0-9$]*$/u.test(nameOf(text)), problem('instance.characters'));

/** The releases of SQL Server whose media some product takes; the product's own list says which. */
const mediaYear = z.union([z.literal(2014), z.literal(2016), z.literal(2017), z.literal(2019), z.literal(2022)]);

const newSql = z.strictObject({ kind: z.literal('new') });
/** Without `signIn` setup signs in to the instance as whoever runs it. */
const existingSql = z.strictObject({
  kind: z.literal('existing'),
  instance: instanceName,
  reportingInstance: instanceName,
  signIn: sqlSignIn.optional(),
});
/** `setup` is the media's setup.exe; `year` its release, which decides how Reporting Services come along. */
const mediaSql = z.strictObject({ kind: z.literal('media'), setup: hostPath, year: mediaYear, instance: instanceName });
/** The instance that the backup server uses already becomes the release of the package. */
const upgradedSql = z.strictObject({ kind: z.literal('upgrade') });

/** Schema of the answer to *SQL Settings* of an installation: a new instance with this setup, one's own, or a new one from one's own media. */
export const installSql = z.discriminatedUnion('kind', [newSql, existingSql, mediaSql]);

/** Schema of the same of an upgrade: the instance that is there is upgraded, or one's own of the newer release is used (U3). */
export const upgradeSql = z.discriminatedUnion('kind', [upgradedSql, existingSql]);

/** Schema of both. */
export const sqlAnswer = z.discriminatedUnion('kind', [newSql, existingSql, mediaSql, upgradedSql]);

/** What an installation is answered. */
export type SqlAnswer = z.infer<typeof installSql>;

/** Schema of what is found at the path of a media's setup program. */
export const mediaFile = z.enum(['ready', 'missing', 'notFile']);

/** See {@link mediaFile}. */
export type MediaFile = z.infer<typeof mediaFile>;

/** The instance's own name: `HOST\NAME` → `NAME`. */
export function nameOf(instance: string): string {
  return instance.slice(instance.indexOf('\\') + 1);
}

/** The computer before the instance's name, or an empty string. */
export function hostOf(instance: string): string {
  return instance.includes('\\') ? instance.slice(0, instance.indexOf('\\')) : '';
}

/**
 * Whether the instance is on this computer: no name before it, `.`, `localhost`, `(local)`, or the computer's own
 * NetBIOS name. The product's database cannot be on another server (REQUIREMENTS W5).
 */
export function isOnComputer(instance: string, computer: string): boolean {
  return ['', '.', 'localhost', '(local)', computer.toLowerCase()].includes(hostOf(instance).trim().toLowerCase());
}

/** What Reporting Services of an own SQL Server 2017 must be set to (REQUIREMENTS W8), for this instance. */
export function reportingValues(instance: string) {
  const name = nameOf(instance.trim());
  return { webServiceDirectory: `ReportServer_${name}`, database: `ReportServer$${name}`, portalDirectory: `Reports_${name}` } as const;
}

/** The instance and the reporting instance these answers mean, by their own names; `defaults` are those of the package. */
export function instancesOf(sql: SqlAnswer, defaults: { readonly sqlInstance: string; readonly reportingInstance: string }) {
  switch (sql.kind) {
    case 'new':
      return { sql: defaults.sqlInstance, reporting: defaults.reportingInstance };
    case 'existing':
      return { sql: nameOf(sql.instance), reporting: nameOf(sql.reportingInstance) };
    case 'media':
      return { sql: nameOf(sql.instance), reporting: bringsReporting(sql.year) ? nameOf(sql.instance) : defaults.reportingInstance };
    default:
      return assertNever(sql);
  }
}

/** Up to 2016 Reporting Services are a feature of SQL Server's own setup; since 2017 they have a setup of their own. */
export function bringsReporting(year: number): boolean {
  return year <= 2016;
}

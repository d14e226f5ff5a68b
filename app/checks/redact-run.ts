import * as z from 'zod';
import type { PartialAnswers } from '../answers/answers.ts';
import { signInOf } from '../answers/sql-account.ts';
import { hostOf } from '../answers/sql.ts';
import { machineFacts, type MachineFacts } from '../machine/facts.ts';
import { nameHider, namesIn, placeholdersFor, type NameKind } from '../support/hide-names.ts';
import { mapStrings, stringsIn } from '../support/map-strings.ts';
import { checkValues, type CheckResult, type CheckRun, type Evidence } from './result.ts';

interface Found {
  readonly kind: NameKind;
  readonly name: string;
}

/** Fields of facts that hold nothing but a name, by what it is of. */
const nameFields: readonly (readonly [RegExp, NameKind])[] = [
  [/^(?:host|hostName|serverName|dnsName|dnsHost|netBios|netBiosName)$/u, 'HOST'],
  [/^(?:domainName|dnsDomain|netBiosDomain|activeDirectoryDomain|forest|clusterName)$/u, 'DOMAIN'],
  [/^(?:user|userName)$/u, 'USER'],
];

/** What hides the names of host, domain and users of these facts and answers: the same name, the same placeholder. */
export function hiderFor(facts: Evidence, answers: PartialAnswers): (text: string) => string {
  const { computer, domain } = facts;
  const host: readonly Found[] = computer?.kind === 'known' ? [{ kind: 'HOST', name: computer.value.name }] : [];
  const joined: readonly Found[] = domain?.kind === 'known' ? [{ kind: 'DOMAIN', name: domain.value.name }] : [];
  const texts = stringsIn(machineFacts.partial(), facts);
  const said = answerNames(answers);
  const domains = joined.map(({ name }) => name);
  const fields = texts.flatMap(({ field, text }) =>
    nameFields.filter(([pattern]) => pattern.test(field)).map(([, kind]) => ({ kind, name: text })),
  );
  const proxies = texts
    .filter(({ field }) => field === 'server' || field === 'autoConfiguration')
    .flatMap(({ text }) => hostsOfProxy(text));
  const read = texts.flatMap(({ text }) => namesIn(text, domains));
  return nameHider(placeholdersFor([...host, ...joined, ...fields, ...proxies, ...read, ...said]));
}

/** Windows writes proxies as `host:80`, as `http=host:80;https=host:443`, or as the URL of a script. */
function hostsOfProxy(text: string): readonly Found[] {
  const names = text.split(';').map((part) => /^\s*(?:[a-z]+=)?(?:[a-z]+:\/\/)?([^:/\s]+)/iu.exec(part)?.[1] ?? '');
  return names.filter((name) => name !== '').map((name) => ({ kind: 'HOST', name }));
}

/** Facts without names; codes stay, so that they are judged as before wherever no rule is about a name. */
export function redactFacts(facts: MachineFacts, hide: (text: string) => string): MachineFacts {
  return mapStrings(machineFacts, facts, hide);
}

/** A run without names: in its host, what it found, its commands and its evidence. What was judged stays as it was. */
export function redactRun(run: CheckRun, hide: (text: string) => string): CheckRun {
  const codes = factCodes();
  const hideValue = (text: string): string => (codes.has(text) ? text : hide(text));
  return {
    ...run,
    host: { ...run.host, name: hide(run.host.name) },
    results: run.results.map((result) => redactResult(result, hide, hideValue)),
    facts: mapStrings(machineFacts.partial(), run.facts, hide),
  };
}

function redactResult(result: CheckResult, hide: (text: string) => string, hideValue: (text: string) => string): CheckResult {
  const { values, unknown, command } = result;
  return {
    ...result,
    values: mapStrings(checkValues, values, hideValue),
    unknown: unknown === null ? null : { ...unknown, detail: unknown.detail === null ? null : hide(unknown.detail) },
    command: command === null ? null : { ...command, text: hide(command.text) },
  };
}

/** The codes of the facts, such as `automatic`: texts are chosen by them, and they tell nothing. */
function factCodes(): ReadonlySet<string> {
  const schema = JSON.stringify(z.toJSONSchema(machineFacts));
  const listed = [...schema.matchAll(/"enum":(\[[^\]]*\])/gu)].flatMap(([, list]) => JSON.parse(list ?? '[]') as readonly string[]);
  return new Set([...listed, ...[...schema.matchAll(/"const":"([^"]*)"/gu)].map(([, code]) => code ?? '')]);
}

function answerNames({ sql, connection, vault, passphrase }: PartialAnswers): readonly Found[] {
  const hosts = sql?.kind === 'existing' ? [hostOf(sql.instance), hostOf(sql.reportingInstance)] : [];
  const account = signInOf(sql);
  const signIn: readonly Found[] =
    account === null
      ? []
      : [
          { kind: 'DOMAIN', name: account.domain },
          { kind: 'USER', name: account.user },
        ];
  const proxy: readonly Found[] =
    connection?.kind === 'proxy'
      ? [{ kind: 'HOST', name: connection.host }, ...(connection.user === null ? [] : accountOf(connection.user))]
      : [];
  const paths = [vault?.credentialsFile, passphrase?.saveTo].flatMap((path) => (path === undefined ? [] : namesIn(path, [])));
  return [...hosts.map((name) => ({ kind: 'HOST' as const, name })), ...signIn, ...proxy, ...paths];
}

function accountOf(user: string): readonly Found[] {
  const found = namesIn(user, []);
  return found.length > 0 ? found : [{ kind: 'USER', name: user }];
}

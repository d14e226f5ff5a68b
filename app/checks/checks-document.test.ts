import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { checks } from './index.ts';
import { expectations, others } from './testing-expectations.ts';

/** A rule of the vendor's: what the documents ask, its error ids, the checks that cover it, and what else does. */
interface VendorRule {
  readonly rule: string;
  readonly ids: readonly number[];
  readonly checks: readonly string[];
  /** Ids and parts of the rule that are no check's, and whose they are. */
  readonly elsewhere?: string;
  readonly elsewhereIds?: readonly number[];
}

/** The vendor's checker, row by row (setup facts 5): what must be covered. */
const vendorRules: readonly VendorRule[] = [
  { rule: 'Local administrator', ids: [801], checks: ['P014'] },
  { rule: 'Processor speed', ids: [802], checks: ['P032'] },
  { rule: 'Memory, minimum and recommended; cores', ids: [803, 4039], checks: ['P002', 'P012'] },
  {
    rule: 'Domain member, domain reachable, user of the domain',
    ids: [806, 3754, 4021, 4315, 4325],
    checks: ['P006', 'P026', 'P027'],
  },
  { rule: 'Domain controller', ids: [4040], checks: ['P007'] },
  { rule: 'Windows release, edition, 64-bit; neither Server Core nor Hyper-V Server', ids: [], checks: ['P001', 'P003', 'P004', 'P005'] },
  { rule: 'Language of Windows: no Turkish; no upgrade on Russian', ids: [4387], checks: ['P030', 'P031'] },
  {
    rule: 'Dedicated server: Application Server, Operations Manager, Exchange, cluster',
    ids: [],
    checks: ['P008', 'P009', 'P010', 'P011', 'P036'],
  },
  { rule: 'Protection agent on this server', ids: [882, 4052], checks: ['P021'] },
  { rule: 'Another backup server, newer or older, not to be upgraded', ids: [871, 890, 4078, 4103, 4105], checks: ['P020', 'P048'] },
  {
    rule: 'Upgrade of SQL Server: on this server, 2014 or 2016, no higher edition than the package’s',
    ids: [],
    checks: ['S035', 'S036', 'S037'],
  },
  { rule: 'Another setup at work', ids: [854], checks: ['P037'] },
  { rule: 'Hyper-V role and its PowerShell module', ids: [4304], checks: ['P019'] },
  { rule: '.NET Framework 4.6.2, 3.5 for SQL Server before 2016', ids: [4023, 4024], checks: ['P017', 'S021'] },
  { rule: 'PowerShell 3, Windows Installer 4.5', ids: [4023], checks: ['P018', 'P033'] },
  { rule: 'Visual C++ runtimes', ids: [4023], checks: ['P034'] },
  { rule: 'Single instance storage', ids: [], checks: ['P035'] },
  { rule: 'Pending restart', ids: [847, 4319, 4342, 4362, 4386], checks: ['P015', 'P016'] },
  {
    rule: 'Free space: system, program files, database, scratch of 5 %',
    ids: [4001, 4051, 4057, 4340],
    checks: ['P022', 'P023'],
    elsewhere: '4340 is about a remote database, which this product cannot have; the 4 GB of the extraction are the package page’s',
    elsewhereIds: [4340],
  },
  {
    rule: 'Target folders: local, fixed, NTFS, no root, not too long, writable',
    ids: [848, 863, 864, 868, 869, 870, 876, 877, 4072, 4074],
    checks: ['P024'],
    elsewhere:
      'form and length are the answer’s own rules (app/answers/paths.ts); that a folder can be written is found when setup creates it',
    elsewhereIds: [848, 876, 877, 4072, 4074],
  },
  { rule: 'Database of an earlier installation', ids: [889, 4005, 4017, 4019, 4374], checks: ['P046', 'S024'] },
  {
    rule: 'Instance of SQL Server can be reached',
    ids: [842, 4307, 4308, 4341],
    checks: ['S003', 'S004', 'S005', 'S009', 'S027'],
    elsewhere: '842 comes of a connection that is lost while setup works',
    elsewhereIds: [842],
  },
  {
    rule: 'Instance is eligible: release, edition, 64-bit, collation, name, account, not in use, stand-alone',
    ids: [4006, 4324, 4328, 4509, 4516],
    checks: ['S001', 'S006', 'S007', 'S008', 'S010', 'S022', 'S023', 'S025', 'S026'],
  },
  {
    rule: 'Rights in SQL Server',
    ids: [4306, 4364, 4365, 4366],
    checks: ['S014', 'S029', 'S038'],
    elsewhere: '4365 is about the administrators of a remote SQL server',
    elsewhereIds: [4365],
  },
  { rule: 'Protocols', ids: [4348, 4515, 4517], checks: ['S011', 'S012', 'S028'] },
  { rule: 'Start of SQL Server Agent', ids: [4355], checks: ['S013'] },
  { rule: 'Management tools, sqlcmd', ids: [846, 4311], checks: ['S030', 'S031', 'S039'] },
  {
    rule: 'Reporting Services: installed, configured, running, account, TLS, WMI, edition',
    ids: [822, 824, 898, 4002, 4003, 4012, 4384, 4385],
    checks: ['P047', 'S015', 'S016', 'S017', 'S018', 'S019', 'S020', 'S032', 'S033', 'S034'],
    elsewhere: '4002 is of the time when Reporting Services needed IIS',
    elsewhereIds: [4002],
  },
  {
    rule: 'Remote SQL Server prepared',
    ids: [4344, 4345],
    checks: ['S003'],
    elsewhere: 'a remote one is refused as such',
    elsewhereIds: [4344, 4345],
  },
  {
    rule: 'Source complete',
    ids: [809, 851, 4068, 4085],
    checks: [],
    elsewhere: 'the package is verified before it is extracted, its programs again before they run (main/package)',
    elsewhereIds: [809, 851, 4068, 4085],
  },
  { rule: 'Firewall service', ids: [4056], checks: ['P025'] },
  {
    rule: 'Read-only domain controller: groups and users',
    ids: [4510, 4511, 4512, 4513],
    checks: ['P007'],
    elsewhere: 'refused as a domain controller',
    elsewhereIds: [4510, 4511, 4512, 4513],
  },
  { rule: 'Names: NetBIOS, no disjoint namespace', ids: [832, 4323], checks: ['P028', 'P029', 'S022'] },
  {
    rule: 'Vault: Internet, proxy, agent, clock, temporary files, not registered yet',
    ids: [34_513, 100_050, 100_110],
    checks: ['P038', 'P049', 'P050', 'P039', 'P040', 'P041', 'P042', 'P043', 'P044'],
    elsewhere: 'age and form of the vault credentials are told where the file is chosen',
  },
  { rule: 'What the server may protect (Azure or not)', ids: [], checks: ['P013'] },
  { rule: 'Very many cores and a new instance', ids: [], checks: ['S002'] },
  { rule: 'Updates managed by policy', ids: [], checks: ['P045'] },
];

const file = path.resolve(import.meta.dirname, '../../docs/checks.md');
const byCode = new Map(checks.map(({ check }) => [check.code, check]));

test('every check belongs to a rule of the vendor, and every rule names checks there are', () => {
  const named = new Set(vendorRules.flatMap((rule) => rule.checks));
  expect([...named].filter((code) => !byCode.has(code))).toEqual([]);
  expect([...byCode.keys()].filter((code) => !named.has(code))).toEqual([]);
});

test.each(vendorRules)('$rule: its error ids are prevented by its checks, or somebody else is named for them', (rule) => {
  const prevented = new Set([...rule.checks.flatMap((code) => byCode.get(code)?.vendorIds ?? []), ...(rule.elsewhereIds ?? [])]);
  expect(rule.ids.filter((id) => !prevented.has(id))).toEqual([]);
  if (rule.elsewhereIds !== undefined) expect(rule.elsewhere).toBeDefined();
});

// After a change: npx vitest run app/checks/checks-document.test.ts --update
test('docs/checks.md shows them all', async () => {
  const options = (await resolveConfig(file)) ?? {};
  await expect(await format(documentOf(), { ...options, filepath: file })).toMatchFileSnapshot(file);
});

function documentOf(): string {
  return [
    '# The checks',
    'Written by `app/checks/checks-document.test.ts`, which also holds it current. How one is added: [adding a check](adding-a-check.md).',
    `${String(checks.length)} checks; a critical one that does not pass, or could not be judged, blocks the installation.`,
    tableOf(
      ['code', 'name', 'what', 'severity', 'facts it needs', 'prevents', 'worlds it is open on'],
      checks.map(({ check, texts }) => [
        check.code,
        `\`${check.name}\``,
        texts.en.title,
        check.severity,
        check.needs.join(', '),
        check.vendorIds.join(', '),
        worldsOf(check.code).join(', '),
      ]),
    ),
    '## What the vendor checks, and where it is here',
    tableOf(
      ['rule', 'error ids', 'checks', 'elsewhere'],
      vendorRules.map(({ rule, ids, checks: codes, elsewhere }) => [rule, ids.join(', '), codes.join(', '), elsewhere ?? '']),
    ),
  ].join('\n\n');
}

function worldsOf(code: string): readonly string[] {
  const rows = [...expectations.map(([name, , , codes]) => ({ name, codes })), ...others.map(([name, , , , codes]) => ({ name, codes }))];
  const open = rows.filter(({ name, codes }) => name !== 'ready' && codes.split(' ').includes(code)).map(({ name }) => name);
  return [...new Set(open)].slice(0, 2);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

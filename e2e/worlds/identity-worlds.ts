import type { FactValue } from '../../app/machine/facts.ts';
import type { Values } from './values.ts';

const names: FactValue<'names'> = {
  netBios: 'MABS01',
  dnsHost: 'MABS01',
  dnsDomain: 'contoso.example',
  netBiosDomain: 'CONTOSO',
  activeDirectoryDomain: 'contoso.example',
};

/** Worlds whose names, domain, user or language are special. */
export const identityWorlds: Readonly<Record<string, Values>> = {
  'domain-unreachable': { domainReach: { kind: 'notReached', code: '1355' } },
  'local-account': { account: 'local' },
  'system-account': { account: 'system' },
  'long-computer-name': { names: { ...names, netBios: 'BACKUPSERVER-FR', dnsHost: 'backupserver-frankfurt' } },
  'disjoint-dns-suffix': { names: { ...names, dnsDomain: 'europe.fabrikam.example' } },
  'disjoint-netbios-domain': { names: { ...names, netBiosDomain: 'OLDCORP' } },
  'short-domain-name-cut': {
    names: {
      ...names,
      netBiosDomain: 'MANUFACTURINGGR',
      dnsDomain: 'manufacturinggroup.local',
      activeDirectoryDomain: 'manufacturinggroup.local',
    },
  },
  'short-domain-name-of-another-label': {
    names: { ...names, dnsDomain: 'corp.contoso.example', activeDirectoryDomain: 'corp.contoso.example' },
  },
  'short-domain-name-unknown': { names: { ...names, netBiosDomain: null } },
  'turkish-windows': { computer: { name: 'MABS01', installLanguage: '041F' } },
  'russian-windows': { computer: { name: 'MABS01', installLanguage: '0419' } },
};

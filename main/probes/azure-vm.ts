import { isKnown, known, unknown, type Fact } from '../../app/machine/fact.ts';
import { onWindows, readText } from './probe.ts';
import { chassisAssetTag } from './smbios.ts';

/** The asset tag of every Azure virtual machine (cloud-init looks for it too). */
const AZURE = '7783-7084-3265-9085-8269-3286-77';
const SMBIOS = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\mssmbios\\Data';
/** The instance metadata service: an address that exists in Azure alone, and never behind a proxy. */
const METADATA = { host: '169.254.169.254', path: '/metadata/instance?api-version=2021-08-01', headers: { Metadata: 'true' } };
const LIMIT_MS = 2000;

/** Whether this is an Azure virtual machine: by the asset tag in the SMBIOS table, or where that cannot be read by the metadata service. */
export const azureVm = onWindows(async ({ registry, network }): Promise<Fact<boolean>> => {
  const table = await readText(registry, SMBIOS, 'SMBiosData');
  const tag = isKnown(table) && table.value !== null ? chassisAssetTag(table.value) : null;
  if (tag !== null) return known(tag === AZURE);
  const answer = await network.request({ ...METADATA, proxy: null, limitMs: LIMIT_MS });
  if (answer.kind === 'answered' && answer.status === 200) return known(true);
  return isKnown(table) ? unknown('notFound', SMBIOS) : table;
});

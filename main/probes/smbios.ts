/** What Windows puts before the table (RawSMBIOSData: calling method, version, revision, length). */
const HEADER = 8;
/** The structure *System Enclosure or Chassis* and where its asset tag is named (SMBIOS 3.x, 7.4). */
const CHASSIS = { type: 3, assetTag: 8 };

/** The asset tag of the chassis in raw SMBIOS data (hexadecimal, as in the registry); null where it has none. */
export function chassisAssetTag(hex: string): string | null {
  const table = Buffer.from(hex, 'hex').subarray(HEADER);
  for (let at = 0; at + 4 <= table.length;) {
    const [type, length] = [table[at] ?? 0, table[at + 1] ?? 0];
    const end = table.indexOf('\0\0', at + length, 'latin1');
    if (length < 4 || end === -1) return null;
    if (type === CHASSIS.type && length > CHASSIS.assetTag) {
      const texts = table
        .subarray(at + length, end)
        .toString('latin1')
        .split('\0');
      return texts[(table[at + CHASSIS.assetTag] ?? 0) - 1]?.trim() ?? null;
    }
    at = end + 2;
  }
  return null;
}

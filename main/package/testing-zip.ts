/** An entry of a zip written byte by byte, so that it can hold what no archiver writes. */
export interface ZipEntry {
  readonly name: string;
  readonly content?: string;
  /** Unix mode, for links and devices. */
  readonly mode?: number;
  /** Size to claim instead of the true one. */
  readonly claimedSize?: number;
  /** CRC to claim instead of the true one. */
  readonly claimedCrc?: number;
  /** Name in the record before the content, where it is to differ from that in the directory. */
  readonly localName?: string;
  /** Attributes as Windows writes them, instead of a Unix mode. */
  readonly windowsAttributes?: number;
  /** Bits of the general purpose flag besides UTF-8: 1 says encrypted. */
  readonly flags?: number;
  /** Points at the content of the first entry instead of its own. */
  readonly sharesFirst?: boolean;
}

/** Writes a stored zip with these entries exactly. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const [local, central] = zipRecords(entry, entry.sharesFirst === true ? 0 : offset);
    directory.push(central);
    if (entry.sharesFirst === true) continue;
    files.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  // The count has two bytes; 7-Zip reads on behind what it says.
  end.writeUInt16LE(entries.length & 0xffff, 8);
  end.writeUInt16LE(entries.length & 0xffff, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, index, end]);
}

function zipRecords(entry: ZipEntry, offset: number): readonly [Buffer, Buffer] {
  const content = Buffer.from(entry.content ?? 'x');
  const name = Buffer.from(entry.name);
  const localName = Buffer.from(entry.localName ?? entry.name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800 | (entry.flags ?? 0), 2);
  common.writeUInt32LE(entry.claimedCrc ?? crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(entry.claimedSize ?? content.length, 18);
  const local = Buffer.from(common);
  common.writeUInt16LE(name.length, 22);
  local.writeUInt16LE(localName.length, 22);
  const isWindows = entry.windowsAttributes !== undefined;
  const madeBy = Buffer.from([0x50, 0x4b, 0x01, 0x02, 20, isWindows ? 0 : 3]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(entry.windowsAttributes ?? ((entry.mode ?? 0o100644) << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return [Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), local, localName, content]), Buffer.concat([madeBy, common, tail, name])];
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

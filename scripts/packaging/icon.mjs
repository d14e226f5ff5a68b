import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

/** Sizes Windows looks for in an icon (Microsoft, "Construct your Windows app's icon"). */
const sizes = [16, 24, 32, 48, 64, 256];

/** The accent of the light theme, and white. */
const blue = [0x00, 0x5f, 0xb8];
const white = [0xff, 0xff, 0xff];

/** Points a pixel is looked at, each way: smooth edges. */
const samples = 4;

/**
 * Draws the program's icon: a disk shelf with an arrow into it, on a rounded square. Always the same bytes.
 * @param {string} folder
 * @returns {{ readonly png: string, readonly ico: string }} the files written
 */
export function writeIcons(folder) {
  mkdirSync(folder, { recursive: true });
  const files = { png: join(folder, 'icon.png'), ico: join(folder, 'icon.ico') };
  writeFileSync(files.png, pngOf(512));
  writeFileSync(files.ico, icoOf(sizes.map((size) => ({ size, png: pngOf(size) }))));
  return files;
}

/** @param {readonly { size: number, png: Buffer }[]} pictures */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** @param {number} size */
function pngOf(size) {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) rows.set(pixel((x + 0.5) / size, (y + 0.5) / size, size), y * (size * 4 + 1) + 1 + x * 4);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  // 8 bits a channel, colour with transparency.
  head.set([8, 6], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function pixel(x, y, size) {
  let [covered, bright] = [0, 0];
  for (let i = 0; i < samples * samples; i += 1) {
    const dx = ((i % samples) + 0.5) / samples - 0.5;
    const dy = (Math.floor(i / samples) + 0.5) / samples - 0.5;
    const [px, py] = [x + dx / size, y + dy / size];
    if (!isInBox(px, py, 0.04, 0.04, 0.96, 0.96, 0.18)) continue;
    covered += 1;
    if (isInFigure(px, py)) bright += 1;
  }
  const share = covered === 0 ? 0 : bright / covered;
  const mix = [0, 1, 2].map((channel) => Math.round((blue[channel] ?? 0) * (1 - share) + (white[channel] ?? 0) * share));
  return [...mix, Math.round((covered / (samples * samples)) * 255)];
}

/**
 * @param {number} x
 * @param {number} y
 */
function isInFigure(x, y) {
  const shaft = Math.abs(x - 0.5) < 0.06 && y > 0.16 && y < 0.38;
  const tip = y >= 0.34 && y < 0.54 && Math.abs(x - 0.5) < 0.54 - y;
  const shelf = isInBox(x, y, 0.18, 0.6, 0.82, 0.82, 0.05) && !isInBox(x, y, 0.26, 0.68, 0.34, 0.74, 0.03);
  return shaft || tip || shelf;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 * @param {number} radius
 */
function isInBox(x, y, left, top, right, bottom, radius) {
  const dx = Math.max(left + radius - x, x - right + radius, 0);
  const dy = Math.max(top + radius - y, y - bottom + radius, 0);
  return dx * dx + dy * dy <= radius * radius;
}

/**
 * @param {string} name
 * @param {Buffer} data
 */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(checksum(body), body.length + 4);
  return whole;
}

/**
 * CRC-32 as PNG has it; `zlib.crc32` is younger than the oldest Node we build on.
 * @param {Buffer} bytes
 */
function checksum(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `tp_object_cancel` of Wine 8 takes a wait that is due out of a queue. A wait that runs in the waiting thread itself
 * (`WT_EXECUTEINWAITTHREAD`, as all of Chromium's do) is due without being queued: for a moment, between its signal and
 * its start. Ended in that moment, the program dies of a write to address 8. Decision 036 has the story.
 *
 * In x86-64: next = entry.next; prev = entry.prev; n = pending − 1; pending = 0; next.prev = prev; prev.next = entry.next.
 */
const defect = Buffer.from('488b5770488b47788d6effc787980000000000000048894208488b5770488910', 'hex');

/**
 * The same, but where next is null it leaves the function (17 bytes before this place it gives the lock back and returns):
 * the wait is left due, and whoever ends it waits until it has run. `andl 0` for `movl 0` makes the room.
 */
const mended = Buffer.from('488b577085d274e7488b47788d6eff83a79800000000488942084889100f1f00', 'hex');

/** What stands where that jump arrives: back with the lock, and the end. */
const arrival = { before: 17, bytes: Buffer.from('4889d94883c4285b5e5f5d', 'hex') };

/**
 * Wine's `ntdll.dll` without the defect; `undefined` where this is no Wine that has it, byte for byte.
 * @param {Buffer} library
 * @returns {Buffer | undefined}
 */
export function withoutDefect(library) {
  const place = library.indexOf(defect);
  if (place < arrival.before || library.indexOf(defect, place + 1) !== -1) return undefined;
  if (library.indexOf(arrival.bytes, place - arrival.before) !== place - arrival.before) return undefined;
  return Buffer.concat([library.subarray(0, place), mended, library.subarray(place + defect.length)]);
}

/**
 * The 64-bit half in a folder of ours: links to the system's, but for the library with the defect. Wine looks for its
 * libraries where its `ntdll.so` truly is, so that one is a copy.
 * @param {string} from the system's, as Debian has it
 * @param {string} to not there yet
 * @returns {boolean} whether the defect was found
 */
export function linkWithoutDefect(from, to) {
  const library = withoutDefect(readFileSync(join(from, 'x86_64-windows/ntdll.dll')));
  if (library === undefined) {
    symlinkSync(from, to);
    return false;
  }
  const own = { 'x86_64-windows': 'ntdll.dll', 'x86_64-unix': 'ntdll.so' };
  linkAllBut(Object.keys(own), from, to);
  for (const [name, file] of Object.entries(own)) linkAllBut([file], join(from, name), join(to, name));
  writeFileSync(join(to, 'x86_64-windows/ntdll.dll'), library);
  copyFileSync(join(from, 'x86_64-unix/ntdll.so'), join(to, 'x86_64-unix/ntdll.so'));
  return true;
}

/**
 * @param {readonly string[]} left names that are not linked
 * @param {string} from
 * @param {string} to not there yet
 */
function linkAllBut(left, from, to) {
  mkdirSync(to);
  for (const name of readdirSync(from)) if (!left.includes(name)) symlinkSync(join(from, name), join(to, name));
}

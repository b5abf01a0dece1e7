const localHeader = 0x04034b50;
const centralHeader = 0x02014b50;
const endOfIndex = 0x06054b50;

/**
 * Sets every entry's time in an archive to the same fixed one, in place, so that the same content is the same bytes.
 * For archives that our own writers made: whole, without a comment, below 4 GB. Throws RangeError on others.
 */
export function fixZipTimes(archive: Buffer): Buffer {
  const end = archive.length - 22;
  if (end < 0 || archive.readUInt32LE(end) !== endOfIndex) throw new RangeError('not an archive of ours');
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    const local = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(at) !== centralHeader || archive.readUInt32LE(local) !== localHeader)
      throw new RangeError('not an archive of ours');
    // 1 January 1980, the first day there is in an archive.
    archive.writeUInt32LE(0x0021_0000, at + 12);
    archive.writeUInt32LE(0x0021_0000, local + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}

import { crc32 } from 'node:zlib';
import { sha256 } from '../canonical.ts';

/** A file of an archive: a relative name with `/` between folders, and its bytes. */
export type ArchiveFile = { readonly name: string; readonly bytes: Uint8Array };

/** The name of the manifest; `sha256sum -c SHA256SUMS` verifies an unpacked archive without the platform. */
export const manifestName = 'SHA256SUMS';

/** One line a file, as `sha256sum` reads it. Throws RangeError for a name that would lead out of the folder or break the line. */
export function manifestOf(files: readonly ArchiveFile[]): string {
  return files.map(({ name, bytes }) => `${sha256(bytes)}  ${safe(name)}\n`).join('');
}

/** The files with their manifest as one ZIP. The same files give the same bytes. */
export function writeZipWithManifest(files: readonly ArchiveFile[]): Buffer {
  return writeZip([...files, { name: manifestName, bytes: Buffer.from(manifestOf(files)) }]);
}

/**
 * A ZIP of files in the given order, stored as they are: documents and workbooks are packed already, and a packer's next version
 * would change the bytes. Every entry is of 1 January 1980. Throws RangeError for a name that is there twice, or past 4 GB.
 */
export function writeZip(files: readonly ArchiveFile[]): Buffer {
  if (new Set(files.map(({ name }) => name)).size < files.length)
    throw new RangeError('a name is there twice');
  const parts: Uint8Array[] = [];
  const index: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = Buffer.from(safe(name));
    const common = commonHeader(path, bytes);
    const local = Buffer.concat([number32(0x0403_4b50), common, path]);
    // Made by version 2.0, without comment, on the first disk, without attributes, at its offset.
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    index.push(Buffer.concat([number32(0x0201_4b50), Buffer.from([20, 0]), common, rest, path]));
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(index);
  if (offset + central.length > 0xffff_ffff || files.length > 0xffff)
    throw new RangeError('more than an archive takes');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, number32(0x0605_4b50), end]);
}

/** What both headers of an entry say: version 2.0, names in UTF-8, stored, its fixed day, sum and sizes. */
function commonHeader(path: Buffer, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(0x0800, 2);
  header.writeUInt32LE(0x0021_0000, 6);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(bytes.length, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt16LE(path.length, 22);
  return header;
}

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Whether a file of an archive may be called so: it leads out of no folder and breaks no line. */
export function isPlainName(name: string): boolean {
  return (
    /^[\p{L}\p{N}._ /[\]-]+$/u.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function safe(name: string): string {
  if (!isPlainName(name)) throw new RangeError(`'${name}' is no name for a file of an archive`);
  return name;
}

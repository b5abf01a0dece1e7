import { readFile } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { BackupError } from './backup-error.ts';

/** Streams bytes, encrypted to every one of the public keys, into the target (the format is age's, version 1). */
export async function encryptTo(recipients: readonly string[], source: Readable, target: Writable) {
  const encrypter = encrypterFor(recipients);
  const encrypted = await encrypter.encrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
  await pipeline(encrypted as AsyncIterable<Uint8Array>, target);
}

/** Throws a sentence when one of them is no public key: before an hour's work, not after it. */
export function encrypterFor(recipients: readonly string[]): Encrypter {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new BackupError(
        `BACKUP_RECIPIENTS: '${recipient}' is no public key of age. It begins with age1 and is printed by: npm start -- backup-key <file>`,
      );
    }
  }
  return encrypter;
}

/** The content of an encrypted stream. Throws a sentence when the key is not one it was encrypted to. */
export async function decrypt(source: Readable, keyFile: string | undefined): Promise<Readable> {
  if (!keyFile)
    throw new BackupError(
      'This backup is encrypted. Say where the key is that opens it: --key <file>, the one that `npm start -- backup-key` wrote.',
    );
  const decrypter = new Decrypter();
  for (const identity of await readIdentities(keyFile)) decrypter.addIdentity(identity);
  try {
    const stream = await decrypter.decrypt(Readable.toWeb(source) as ReadableStream<Uint8Array>);
    return Readable.fromWeb(stream as Parameters<typeof Readable.fromWeb>[0]);
  } catch (error) {
    if (/no identity matched/.test(String(error)))
      throw new BackupError(`The key in ${keyFile} does not open this backup: it was encrypted to others.`);
    throw error;
  }
}

async function readIdentities(keyFile: string): Promise<string[]> {
  const text = await readFile(keyFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BackupError(`The key file ${keyFile} cannot be read (${error.code}).`);
  });
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const identities = lines.filter((line) => line && !line.startsWith('#'));
  const wrong = identities.some((line) => !/^AGE-SECRET-KEY-(PQ-)?1[02-9AC-HJ-NP-Z]+$/.test(line));
  if (wrong || identities.length === 0)
    throw new BackupError(`${keyFile} is no key file: it has no line AGE-SECRET-KEY-1….`);
  return identities;
}

/** A new pair of keys, as the text of a key file that the program `age` reads too, and the public key to encrypt to. */
export async function makeKeyPair(now: Date): Promise<{ keyFile: string; recipient: string }> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return {
    keyFile: `# created: ${now.toISOString()}\n# public key: ${recipient}\n${identity}\n`,
    recipient,
  };
}

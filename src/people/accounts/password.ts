import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a hash with Argon2id costs: KiB of memory, passes over it, lanes. */
export type Hashing = { readonly memory: number; readonly passes: number; readonly parallelism: number };
/** OWASP's parameters for Argon2id: 19 MiB, two passes, one lane. */
export const hashingOfToday: Hashing = { memory: 19_456, passes: 2, parallelism: 1 };
const tagLength = 32;

/** The password's Argon2id hash as PHC text: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. */
export async function hashPassword(password: string, hashing: Hashing = hashingOfToday): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive(password, nonce, hashing);
  return `${beginning(hashing)}${plain(nonce)}$${plain(hash)}`;
}

/** Whether a hash was made with these parameters; one that was not is made anew when its password is next known. */
export function isHashedAs(hash: string, hashing: Hashing): boolean {
  return hash.startsWith(beginning(hashing));
}

const beginning = ({ memory, passes, parallelism }: Hashing) =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`;

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Whether it is the password of that hash; false for a text that is no hash. */
export async function isPasswordOf(hash: string, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = shape.exec(hash) ?? [];
  if (!tag) return false;
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(password, Buffer.from(nonce, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return found.length === expected.length && timingSafeEqual(found, expected);
}

// Composed and decomposed accents are the same password, whichever keyboard typed them.
function derive(password: string, nonce: Buffer, parameters: Hashing): Promise<Buffer> {
  const message = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message, nonce, tagLength, ...parameters }, (error, hash) =>
      error ? reject(error) : resolve(hash),
    );
  });
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/={1,2}$/, '');
}

import { createHmac } from 'node:crypto';
import type { Kysely } from 'kysely';
import { connect } from '../../platform/database/connect.ts';
import type { Connection } from '../../platform/database/embedded.ts';
import type { DB } from '../../platform/database/tables.ts';
import type { Visitor } from '../../platform/http/route.ts';
import { type Accounts, openAccounts } from './open-accounts.ts';
import type { Hashing } from './password.ts';

export const testSecret = 'the secret of the tests is long enough to be one';

/** The least that Argon2id takes, for what is no test of passwords. */
export const testHashing: Hashing = { memory: 8, passes: 1, parallelism: 1 };

/** The sign-ins of a database, and the database itself. */
export function openTestAccounts(
  to: Connection,
  { baseUrl = 'http://localhost:3000', hashing = testHashing } = {},
): { accounts: Accounts; db: Kysely<DB>; close(): Promise<void> } {
  const accounts = openAccounts({ to, baseUrl, secret: testSecret, hashing });
  const { db, close } = connect({ to, max: 4 });
  return { accounts, db, close: () => Promise.all([accounts.close(), close()]).then(() => undefined) };
}

/** A browser that keeps the cookies it is sent. */
export function makeBrowser(address = '192.0.2.1') {
  const jar = new Map<string, string>();
  const browser = {
    keep(setCookies: readonly string[]) {
      for (const line of setCookies) {
        const [pair = '', ...attributes] = line.split('; ');
        const name = pair.slice(0, pair.indexOf('='));
        if (attributes.includes('Max-Age=0')) jar.delete(name);
        else jar.set(name, pair.slice(name.length + 1));
      }
    },
    /** As if the session had ended: the cookies are gone. */
    forget() {
      jar.clear();
    },
    get visitor(): Visitor {
      const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      return { cookies, address, agent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0' };
    },
  };
  return browser;
}

/** What an authenticator shows at a moment for a secret in base 32 (RFC 6238: SHA-1, 30 seconds, six digits). */
export function authenticatorCode(secret: string, at = Date.now()): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac('sha1', key).update(counter).digest();
  const offset = hash.at(-1)! & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Connection } from '../../platform/database/embedded.ts';
import type { DB } from '../../platform/database/tables.ts';
import { subkey } from '../../platform/http/tokens.ts';
import { newId } from '../../platform/ids.ts';
import { type Hashing, hashingOfToday, hashPassword, isPasswordOf } from './password.ts';
import { makeRecoveryCodes, storeRecoveryCodes } from './recovery-codes.ts';
import { lifetimes, passwordLength, sessionHours, tries } from './rules.ts';

export type AccountSettings = {
  /** The database, as its owner reaches it. */
  readonly to: string | Connection;
  /** The address of the instance: https makes the cookies Secure and `__Host-`. */
  readonly baseUrl: string;
  /** The instance's secret; keys for one purpose each are derived from it. */
  readonly secret: string;
  /** What hashing a password costs: that of today, but in tests of something else. */
  readonly hashing?: Hashing;
};

/** The sign-ins of an instance, kept by better-auth in a schema and through a pool of their own. */
export type Accounts = {
  readonly auth: ReturnType<typeof makeAuth>;
  readonly db: Kysely<DB>;
  readonly baseUrl: string;
  readonly cookieName: string;
  readonly cookieKey: string;
  readonly secure: boolean;
  readonly secret: string;
  readonly hashing: Hashing;
  close(): Promise<void>;
};

/** Opens the sign-ins. Nothing of better-auth is reachable from outside: our routes call it with what a form sent. */
export function openAccounts({ to, baseUrl, secret, hashing = hashingOfToday }: AccountSettings): Accounts {
  const pool = new pg.Pool({
    ...(typeof to === 'string' ? { connectionString: to } : to),
    max: 4,
    options: '-c search_path=accounts -c timezone=UTC',
    application_name: 'mostura accounts',
    connectionTimeoutMillis: 10_000,
  });
  // A server that goes away ends idle connections; the next query opens a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const secure = baseUrl.startsWith('https:');
  const prefix = secure ? '__Host-mostura' : 'mostura';
  const cookieKey = subkey(secret, 'accounts').toString('base64url');
  return {
    auth: makeAuth(db, { baseUrl, prefix, secure, key: cookieKey, secret, hashing }),
    db,
    baseUrl: baseUrl.replace(/\/$/, ''),
    cookieName: `${prefix}.session_token`,
    cookieKey,
    secure,
    secret,
    hashing,
    close: () => db.destroy(),
  };
}

type Making = {
  baseUrl: string;
  prefix: string;
  secure: boolean;
  key: string;
  secret: string;
  hashing: Hashing;
};

function makeAuth(db: Kysely<DB>, { baseUrl, prefix, secure, key, secret, hashing }: Making) {
  return betterAuth({
    appName: 'Mostura',
    baseURL: baseUrl,
    secret: key,
    database: { db, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      // Ours come first, and know whether there is a second factor.
      minPasswordLength: passwordLength.withFactor,
      maxPasswordLength: passwordLength.max,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: lifetimes.resetMinutes * 60,
      password: {
        hash: (password) => hashPassword(password, hashing),
        verify: ({ hash, password }) => isPasswordOf(hash, password),
      },
    },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true },
    verification: { storeIdentifier: 'hashed' },
    plugins: [
      twoFactor({
        issuer: 'Mostura',
        backupCodeOptions: {
          customBackupCodesGenerate: makeRecoveryCodes,
          storeBackupCodes: storeRecoveryCodes(secret),
        },
        accountLockout: { maxFailedAttempts: tries.perAccount, durationSeconds: tries.minutes * 60 },
      }),
    ],
    advanced: {
      cookiePrefix: prefix,
      useSecureCookies: false,
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  });
}

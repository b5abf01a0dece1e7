import path from 'node:path';
import { z } from 'zod';
import { parseBucket } from './files/s3-backend.ts';
import { parseScannerAddress } from './files/scanner.ts';
import { parseProxies } from './http/networks.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Setting = {
  readonly name: string;
  readonly description: string;
  /** What holds without it, in words. */
  readonly standard: string;
  readonly wanted: string;
  readonly schema: z.ZodType<unknown, string>;
  /** Its value is never repeated in a message. */
  readonly secret?: true;
};

/** Public keys of age, also those that a newer kind of key has. */
const publicKey = /^age1[a-z0-9]{20,3000}$/;

const url = (pattern: RegExp) => z.string().refine((text) => pattern.test(text) && URL.canParse(text));

/** Every setting there is, in the order of the README's table. */
export const settingList = [
  {
    name: 'PORT',
    description: 'The port the pages are served on.',
    standard: '3000',
    wanted: 'a number from 1 to 65535',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535),
  },
  {
    name: 'HOST',
    description: 'The network address to listen on; 0.0.0.0 lets other machines in.',
    standard: '127.0.0.1',
    wanted: 'an address or a host name without spaces or slashes, such as 0.0.0.0',
    schema: z.string().regex(/^[\w.:-]+$/),
  },
  {
    name: 'BASE_URL',
    description: 'The address people open, as it is written in emails, receipts and open data.',
    standard: 'http://localhost:PORT',
    wanted: 'an address such as https://mostura.example.org, without a path',
    schema: url(/^https?:\/\/[^/?#@\s]+\/?$/).transform((text) => text.replace(/\/$/, '')),
  },
  {
    name: 'DATABASE_URL',
    description: 'A PostgreSQL 17 or newer of your own; its role owns the database and may make roles.',
    standard: 'the built-in PostgreSQL, in DATA_FOLDER',
    wanted: 'postgres://user:password@host:5432/database',
    schema: url(/^postgres(ql)?:\/\//),
    secret: true,
  },
  {
    name: 'REQUESTS_DATABASE_URL',
    description:
      'The same database under the login of requests, which owns nothing; needed where the role of DATABASE_URL may not make roles.',
    standard: 'made by the program, with a password that follows from SECRET',
    wanted: 'postgres://user:password@host:5432/database, with the database of DATABASE_URL',
    schema: url(/^postgres(ql)?:\/\//),
    secret: true,
  },
  {
    name: 'DATA_FOLDER',
    description: 'Where files, and the built-in database, are kept.',
    standard: './data',
    wanted: 'the path of a folder',
    schema: z.string().transform((folder) => path.resolve(folder)),
  },
  {
    name: 'ACTION',
    description: 'The Action to run: a folder below actions/.',
    standard: 'shbb',
    wanted: "the name of a folder below actions/, in small letters, digits and '-'",
    schema: z.string().regex(/^[a-z0-9-]+$/),
  },
  {
    name: 'SMTP_URL',
    description:
      'The email server. Without one, emails stay in the database and are not sent later. A demonstration shows them on its outbox page and never sends any.',
    standard: 'none',
    wanted: 'smtp://user:password@host:587, or smtps:// for port 465',
    schema: url(/^smtps?:\/\//),
    secret: true,
  },
  {
    name: 'MAIL_FROM',
    description: 'The sender of every email.',
    standard: 'Mostura <mostura@localhost>',
    wanted: 'an address, as name@example.org or Name <name@example.org>',
    schema: z.string().regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
  },
  {
    name: 'TRUSTED_PROXIES',
    description:
      'The proxies in front, whose X-Forwarded-For is believed: limits count for the address that they name. From everybody else the header is passed over.',
    standard: '127.0.0.0/8 ::1: a proxy on this machine',
    wanted: 'addresses or networks parted by spaces, such as 10.0.0.5 or fd00::/64',
    schema: z.string().transform((text, issues) => {
      const proxies = parseProxies(text);
      if (proxies) return proxies;
      issues.addIssue('no addresses');
      return z.NEVER;
    }),
  },
  {
    name: 'PRIVATE_NETWORK',
    description:
      'on: a private network carries what is not encrypted between this machine and the database, the email server, the scanner or the bucket.',
    standard: 'off: a line to another machine without TLS is refused at start',
    wanted: 'on or off',
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
  },
  {
    name: 'SECRET',
    description:
      'What sign-ins, tokens and receipts are signed with; at least 32 characters, the same for every process.',
    standard: 'made once and kept in DATA_FOLDER; to be given with DATABASE_URL',
    wanted: 'at least 32 characters, for instance from `openssl rand -base64 48`',
    schema: z.string().min(32),
    secret: true,
  },
  {
    name: 'SECRETS_BEFORE',
    description:
      'Earlier values of SECRET, parted by spaces: receipts and signed heads of before can still be verified.',
    standard: 'none',
    wanted: 'one or more earlier values of SECRET, each of at least 32 characters, parted by spaces',
    schema: z
      .string()
      .transform((text) => text.split(/\s+/))
      .refine((secrets) => secrets.every((one) => one.length >= 32)),
    secret: true,
  },
  {
    name: 'DEMONSTRATION',
    description:
      'Loads the fictional year with known passwords and a clock that moves; never with DATABASE_URL.',
    standard: 'on with the built-in database, off with DATABASE_URL',
    wanted: 'on or off',
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
  },
  {
    name: 'PROTECTION',
    description:
      'off: this process has no connection to the protected records, and none of the pages behind a sign-in that show them.',
    standard: 'on, where the program can make the database login that they need',
    wanted: 'on or off',
    schema: z.enum(['on', 'off']).transform((text) => text === 'on'),
  },
  {
    name: 'S3_URL',
    description:
      'A bucket of an S3-compatible storage in which files are kept instead of DATA_FOLDER, with the key that opens it; it must not be public.',
    standard: 'files are kept in DATA_FOLDER',
    wanted:
      'https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1, with / and + in the key written as %2F and %2B',
    schema: z.string().transform((text, issues) => {
      const bucket = parseBucket(text);
      if (bucket) return bucket;
      issues.addIssue('no address of a bucket');
      return z.NEVER;
    }),
    secret: true,
  },
  {
    name: 'UPLOAD_LIMIT_MB',
    description: 'The largest file that is taken, in megabytes.',
    standard: '20',
    wanted: 'a whole number from 1 to 500',
    schema: z
      .string()
      .regex(/^\d{1,3}$/)
      .transform(Number)
      .refine((limit) => limit >= 1 && limit <= 500),
  },
  {
    name: 'HOURLY_LIMITS',
    description:
      'The factor on the usual hourly limits of files and public forms, for each person and for each address without a sign-in.',
    standard: '1: the usual numbers, for sixty people behind one address',
    wanted: 'a whole number from 1 to 1000',
    schema: z
      .string()
      .regex(/^\d{1,4}$/)
      .transform(Number)
      .refine((times) => times >= 1 && times <= 1000),
  },
  {
    name: 'CLAMAV',
    description:
      'Where the virus scanner listens (clamd of ClamAV): a file is held back until it has answered, or a person has decided.',
    standard: 'none: files are not scanned for viruses, and pages for staff say so',
    wanted: 'tcp://127.0.0.1:3310, or the path of its socket such as /run/clamav/clamd.ctl',
    schema: z.string().transform((text, issues) => {
      const address = parseScannerAddress(text);
      if (address) return address;
      issues.addIssue('no address of a scanner');
      return z.NEVER;
    }),
  },
  {
    name: 'BACKUP_RECIPIENTS',
    description: 'The public keys (age1…) that backups are encrypted to, with commas between them.',
    standard: 'none: no backup is made, only a readable export',
    wanted:
      'one or more public keys such as `npm start -- backup-key <file>` prints, with commas between them',
    schema: z
      .string()
      .transform((text) => text.split(/[\s,]+/).filter(Boolean))
      .refine((keys) => keys.every((key) => publicKey.test(key))),
    // Somebody may have put the key that opens backups here.
    secret: true,
  },
  {
    name: 'AUDITOR_EMAIL',
    description:
      'The address that gets the signed head of the audit trail each night, to keep outside this instance; needs SMTP_URL.',
    standard: 'none',
    wanted: 'an address such as auditor@example.org',
    schema: z.string().regex(/^[^<>@\s]+@[^<>@\s]+$/),
  },
  {
    name: 'LOG_LEVEL',
    description: 'How much is logged: debug, info, warn or error.',
    standard: 'info',
    wanted: 'debug, info, warn or error',
    schema: z.enum(logLevels),
  },
] as const satisfies readonly Setting[];

/** The README's table of settings. */
export function settingsTable(): string {
  const rows = settingList.map(
    ({ name, description, standard }) => `| \`${name}\` | ${description} | ${standard} |`,
  );
  return ['| setting | what it does | without it |', '| --- | --- | --- |', ...rows].join('\n');
}

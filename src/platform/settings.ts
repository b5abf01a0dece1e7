import fs from 'node:fs';
import type { BlockList } from 'node:net';
import path from 'node:path';
import type { z } from 'zod';
import type { Bucket } from './files/s3-backend.ts';
import type { ScannerAddress } from './files/scanner.ts';
import { parseProxies } from './http/networks.ts';
import { plainLines } from './plain-lines.ts';
import { keepSecret } from './secret.ts';
import { type LogLevel, type Setting, settingList } from './setting-list.ts';

/** A value that the program cannot start with, as sentences for whoever starts it: which, what was found, what to change. */
export class SettingsError extends Error {
  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'));
    this.name = 'SettingsError';
  }
}

export type Settings = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** The database as requests reach it; undefined: the program makes that login itself. */
  readonly requestsDatabaseUrl: string | undefined;
  /** Absolute. */
  readonly dataFolder: string;
  readonly action: string;
  /** Undefined: mail stays in the outbox page. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Whose X-Forwarded-For is believed. */
  readonly trustedProxies: BlockList;
  /** A network that nobody else reaches carries what is not encrypted between this machine and others. */
  readonly privateNetwork: boolean;
  readonly secret: string;
  /** Earlier ones: what they signed can still be verified, and nothing is signed with them. */
  readonly secretsBefore: readonly string[];
  readonly demonstration: boolean;
  /** Whether this process serves the pages of protection. */
  readonly protection: boolean;
  /** Undefined: signed heads of the audit trail are mailed to nobody. */
  readonly auditorEmail: string | undefined;
  readonly uploadLimitBytes: number;
  /** By how much the limits within an hour are multiplied. */
  readonly hourlyLimits: number;
  /** Undefined: files lie in the data folder. */
  readonly s3: Bucket | undefined;
  /** Where clamd listens; undefined: files are not scanned for viruses. */
  readonly clamav: ScannerAddress | undefined;
  /** Public keys of age; none: nothing is backed up. */
  readonly backupRecipients: readonly string[];
  readonly logLevel: LogLevel;
};

type Name = (typeof settingList)[number]['name'];
type Given<N extends Name> = z.output<Extract<(typeof settingList)[number], { name: N }>['schema']>;
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The settings of this process. Empty counts as not given. Throws SettingsError with a sentence for every value that
 * is wrong. A secret may stand in a file instead, which `<name>_FILE` names. With the built-in database a SECRET that is not given is
 * made once and kept in the data folder.
 */
export function readSettings(surrounding: Environment = process.env): Settings {
  const { environment, unread } = withFiles(surrounding);
  const { parsed, sentences } = parseAll(environment);
  sentences.unshift(...unread);
  const given = <N extends Name>(name: N) => parsed.get(name) as Given<N> | undefined;
  const embedded = !environment.DATABASE_URL?.trim();
  if (!embedded) sentences.push(...wrongWithOwnServer(environment, given('DEMONSTRATION')));
  else if (given('REQUESTS_DATABASE_URL'))
    sentences.push('REQUESTS_DATABASE_URL is set without DATABASE_URL. Set both, or neither.');
  if (!given('PRIVATE_NETWORK'))
    sentences.push(
      ...plainLines({
        databaseUrl: given('DATABASE_URL'),
        requestsDatabaseUrl: given('REQUESTS_DATABASE_URL'),
        smtpUrl: given('SMTP_URL'),
        clamav: given('CLAMAV'),
        s3: given('S3_URL'),
      }).map(tooPlain),
    );
  if (sentences.length > 0) throw new SettingsError(sentences);

  const port = given('PORT') ?? 3000;
  const dataFolder = given('DATA_FOLDER') ?? path.resolve('data');
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    baseUrl: given('BASE_URL') ?? `http://localhost:${port}`,
    databaseUrl: given('DATABASE_URL'),
    requestsDatabaseUrl: given('REQUESTS_DATABASE_URL'),
    dataFolder,
    action: given('ACTION') ?? 'shbb',
    smtpUrl: given('SMTP_URL'),
    mailFrom: given('MAIL_FROM') ?? 'Mostura <mostura@localhost>',
    trustedProxies: given('TRUSTED_PROXIES') ?? parseProxies(thisMachine)!,
    privateNetwork: given('PRIVATE_NETWORK') ?? false,
    secret: given('SECRET') ?? secretIn(dataFolder),
    secretsBefore: given('SECRETS_BEFORE') ?? [],
    demonstration: given('DEMONSTRATION') ?? embedded,
    protection: given('PROTECTION') ?? true,
    auditorEmail: given('AUDITOR_EMAIL'),
    s3: given('S3_URL'),
    clamav: given('CLAMAV'),
    uploadLimitBytes: (given('UPLOAD_LIMIT_MB') ?? 20) * 1_000_000,
    hourlyLimits: given('HOURLY_LIMITS') ?? 1,
    backupRecipients: given('BACKUP_RECIPIENTS') ?? [],
    logLevel: given('LOG_LEVEL') ?? 'info',
  };
}

const thisMachine = '127.0.0.0/8 ::1';
const tooPlain = (name: string) =>
  `${name} leads to another machine over a line that nothing encrypts, or whose other end is not checked. Use TLS (sslmode=verify-full for a database, smtps:// or STARTTLS for mail, https:// for a bucket), or set PRIVATE_NETWORK to on where a network that nobody else reaches carries it.`;

/** The values of `<name>_FILE`, which the program is handed by systemd (LoadCredential) or as a secret of a container. A bare name lies in CREDENTIALS_DIRECTORY. */
function withFiles(surrounding: Environment): { environment: Environment; unread: string[] } {
  const environment = { ...surrounding };
  const unread: string[] = [];
  for (const { name } of (settingList as readonly Setting[]).filter(({ secret }) => secret)) {
    const file = surrounding[`${name}_FILE`]?.trim();
    if (!file) continue;
    if (surrounding[name]?.trim()) unread.push(`${name} and ${name}_FILE are both set. Set one of them.`);
    const place = file.includes(path.sep) ? file : path.join(surrounding.CREDENTIALS_DIRECTORY ?? '', file);
    try {
      environment[name] = fs.readFileSync(place, 'utf8');
      if (!environment[name].trim()) unread.push(`${name}_FILE is '${file}', which is empty.`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      unread.push(`${name}_FILE is '${file}', which cannot be read (${code}).`);
    }
  }
  return { environment, unread };
}

function secretIn(dataFolder: string): string {
  try {
    return keepSecret(dataFolder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SettingsError([
      `DATA_FOLDER is '${dataFolder}', which cannot be used (${code}). Set it to a folder that this user may make and write to.`,
    ]);
  }
}

function parseAll(environment: Environment) {
  const parsed = new Map<string, unknown>();
  const sentences: string[] = [];
  for (const setting of settingList as readonly Setting[]) {
    const text = environment[setting.name]?.trim();
    if (!text) continue;
    const result = setting.schema.safeParse(text);
    if (result.success) parsed.set(setting.name, result.data);
    else sentences.push(explain(setting, text));
  }
  return { parsed, sentences };
}

function wrongWithOwnServer(environment: Environment, demonstration: boolean | undefined): string[] {
  const sentences = [];
  if (!environment.SECRET?.trim())
    sentences.push(
      'SECRET is not set. With DATABASE_URL it must be: at least 32 characters, for instance from `openssl rand -base64 48`.',
    );
  if (demonstration)
    sentences.push(
      'DEMONSTRATION is on together with DATABASE_URL. Demonstration data has known passwords and is only loaded into the built-in database: leave out one of the two.',
    );
  return sentences;
}

function explain({ name, wanted, secret }: Setting, text: string): string {
  const signs = text.length === 1 ? 'one character that does' : `${text.length} characters that do`;
  const found = secret ? `has ${signs} not fit (not shown here)` : `is '${text}'`;
  return `${name} ${found}. Set it to ${wanted}.`;
}

import path from 'node:path';
import type { z } from 'zod';
import type { Bucket } from './files/s3-shelf.ts';
import type { ScannerAddress } from './files/scanner.ts';
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
  readonly secret: string;
  /** Earlier ones: what they signed can still be verified, and nothing is signed with them. */
  readonly secretsBefore: readonly string[];
  readonly demonstration: boolean;
  /** Undefined: signed heads of the audit trail are mailed to nobody. */
  readonly auditorEmail: string | undefined;
  readonly uploadLimitBytes: number;
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
 * is wrong. With the built-in database a SECRET that is not given is made once and kept in the data folder.
 */
export function readSettings(environment: Environment = process.env): Settings {
  const { parsed, sentences } = parseAll(environment);
  const given = <N extends Name>(name: N) => parsed.get(name) as Given<N> | undefined;
  const embedded = !environment.DATABASE_URL?.trim();
  if (!embedded) sentences.push(...wrongWithOwnServer(environment, given('DEMONSTRATION')));
  else if (given('REQUESTS_DATABASE_URL'))
    sentences.push('REQUESTS_DATABASE_URL is set without DATABASE_URL. Set both, or neither.');
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
    secret: given('SECRET') ?? secretIn(dataFolder),
    secretsBefore: given('SECRETS_BEFORE') ?? [],
    demonstration: given('DEMONSTRATION') ?? embedded,
    auditorEmail: given('AUDITOR_EMAIL'),
    s3: given('S3_URL'),
    clamav: given('CLAMAV'),
    uploadLimitBytes: (given('UPLOAD_LIMIT_MB') ?? 20) * 1_000_000,
    backupRecipients: given('BACKUP_RECIPIENTS') ?? [],
    logLevel: given('LOG_LEVEL') ?? 'info',
  };
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

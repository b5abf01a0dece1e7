import type { Bucket } from './files/s3-backend.ts';
import type { ScannerAddress } from './files/scanner.ts';

export type Lines = {
  readonly databaseUrl?: string | undefined;
  readonly requestsDatabaseUrl?: string | undefined;
  readonly smtpUrl?: string | undefined;
  readonly clamav?: ScannerAddress | undefined;
  readonly s3?: Bucket | undefined;
};

/** The settings whose line leaves this machine with nothing that encrypts it, or without a look at who answers. */
export function plainLines({ databaseUrl, requestsDatabaseUrl, smtpUrl, clamav, s3 }: Lines): string[] {
  const lines: readonly (readonly [string, boolean | undefined])[] = [
    ['DATABASE_URL', databaseUrl !== undefined && isPlainDatabase(new URL(databaseUrl))],
    [
      'REQUESTS_DATABASE_URL',
      requestsDatabaseUrl !== undefined && isPlainDatabase(new URL(requestsDatabaseUrl)),
    ],
    ['SMTP_URL', smtpUrl !== undefined && isPlainMail(new URL(smtpUrl))],
    ['CLAMAV', clamav && 'host' in clamav && !isThisMachine(clamav.host)],
    ['S3_URL', s3?.address.startsWith('http:') && !isThisMachine(new URL(s3.address).hostname)],
  ];
  return lines.filter(([, plain]) => plain).map(([name]) => name);
}

/** The host of an address is this machine: mail to any other goes over TLS or not at all. */
export function isThisMachine(host: string): boolean {
  return host === '' || host.startsWith('/') || /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

function isPlainDatabase({ hostname, searchParams }: URL): boolean {
  if (isThisMachine(searchParams.get('host') ?? decodeURIComponent(hostname))) return false;
  const mode = searchParams.get('sslmode');
  // As libpq means it, `require` takes whoever answers.
  const checked =
    searchParams.get('uselibpqcompat') === 'true' ? /^verify-full$/ : /^(require|verify-ca|verify-full)$/;
  if (mode !== null) return !checked.test(mode);
  return !/^(true|1)$/.test(searchParams.get('ssl') ?? '');
}

/** STARTTLS is demanded by the program; what stands in the address could take that back. */
function isPlainMail({ hostname, searchParams }: URL): boolean {
  const takenBack = ['ignoreTLS', 'requireTLS', 'secure', 'tls.rejectUnauthorized', 'opportunisticTLS'];
  return !isThisMachine(hostname) && takenBack.some((name) => searchParams.has(name));
}

/** A sentence for whoever sits at the terminal: it is said as it stands. */
export class TerminalError extends Error {
  override name = 'TerminalError';
}

const sentences = new Set([
  'TerminalError',
  'SettingsError',
  'EmbeddedDatabaseError',
  'MigrationError',
  'DefinitionError',
  'FormFileError',
  'BackupError',
]);

/**
 * Why the program did not start, for the person at the terminal: a sentence where one is known, else the whole error.
 * PORT and DATABASE_URL are the two settings that only prove wrong when they are used.
 */
export function explainFailedStart(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (sentences.has(error.name)) return error.message;
  const { code, syscall, port, address } = error as NodeJS.ErrnoException & {
    port?: number;
    address?: string;
  };
  if (syscall === 'listen') {
    const place = `${address ?? ''}${port === undefined ? '' : `:${port}`}`;
    if (code === 'EADDRINUSE')
      return `${place} is taken by another program. Stop it, or set PORT to another number.`;
    if (code === 'EACCES') return `${place} may not be opened by this user. Set PORT to a number above 1023.`;
    if (code === 'EADDRNOTAVAIL') return `${address} is no address of this machine. Change HOST.`;
  }
  if (syscall === 'connect' || syscall === 'getaddrinfo')
    return `The server of DATABASE_URL or SMTP_URL cannot be reached (${code}). Check the address and that it runs.`;
  if (code === '28P01' || code === '28000')
    return 'PostgreSQL refuses the user or the password of DATABASE_URL. Check both.';
  if (code === '3D000')
    return 'The database named in DATABASE_URL does not exist. Make it, or change the name.';
  return error.stack ?? error.message;
}

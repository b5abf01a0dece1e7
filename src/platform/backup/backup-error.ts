/** Why a backup was not made or not restored, as a sentence for whoever typed the command. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupError';
  }
}

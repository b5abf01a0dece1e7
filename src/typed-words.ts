import { parseArgs } from 'node:util';
import { BackupError } from './platform/backup/backup-error.ts';
import type { Settings } from './platform/settings.ts';

export type Say = (line: string) => void;
/** What a word is given: the settings, what was typed after it, and whom to tell. */
export type Doing = {
  readonly settings: Settings;
  readonly words: ReturnType<typeof readWords>;
  readonly say: Say;
};

/** `<file> --key <file> --check --forward --new-secret --nothing-since --discard --with-protection`, in any order; an unknown one is refused. */
export function readWords(words: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        check: { type: 'boolean', default: false },
        forward: { type: 'boolean', default: false },
        'new-secret': { type: 'boolean', default: false },
        'nothing-since': { type: 'boolean', default: false },
        'with-protection': { type: 'boolean', default: false },
        discard: { type: 'boolean', default: false },
      },
    });
    return { file: positionals[1], ...values };
  } catch (error) {
    throw new BackupError((error as Error).message.split('. ')[0]!);
  }
}

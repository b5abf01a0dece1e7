import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { node } from './program.ts';

/** What npm says to these words, whatever code it ends with: its answers stand in what it prints. */
export function askNpm(words: readonly string[]): Promise<string> {
  const cli = process.env.npm_execpath;
  const own = cli && path.basename(cli) === 'npm-cli.js' && fs.existsSync(cli);
  return new Promise((resolve) => {
    execFile(
      own ? node : 'npm',
      own ? [cli, ...words] : words,
      { maxBuffer: 64_000_000, timeout: 120_000 },
      (_, printed) => resolve(printed),
    );
  });
}

import { spawnSync } from 'node:child_process';

/** The commit that is proven, and whether files differ from it: what a row of docs/proofs.md names. Without git: that it is not known. */
export function source(): string {
  const git = (...words: string[]) => spawnSync('git', words, { encoding: 'utf8' });
  const { status, stdout } = git('rev-parse', '--short', 'HEAD');
  if (status !== 0) return 'a commit that is not known';
  return `${stdout.trim()}${git('status', '--porcelain').stdout.trim() ? ', with changes' : ''}`;
}

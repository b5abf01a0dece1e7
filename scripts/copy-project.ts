import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The project as it is here, with what is changed and not committed, and what was built of it; packages are shared with it. */
export function copyProject(from: string, to: string): void {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', listed, { encoding: 'utf8', cwd: from, maxBuffer: 1e8 }).split('\0');
  for (const file of files.filter((one) => one !== '' && fs.existsSync(path.join(from, one)))) {
    fs.mkdirSync(path.join(to, path.dirname(file)), { recursive: true });
    fs.copyFileSync(path.join(from, file), path.join(to, file));
  }
  fs.cpSync(path.join(from, 'dist'), path.join(to, 'dist'), { recursive: true });
  fs.symlinkSync(path.join(from, 'node_modules'), path.join(to, 'node_modules'));
}

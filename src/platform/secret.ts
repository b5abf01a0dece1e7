import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** The instance's secret from its data folder, made at the first start. Only the folder's owner can read it. */
export function keepSecret(dataFolder: string): string {
  const file = path.join(dataFolder, 'secret');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    // Complete before it has its name, so that a power cut leaves no half secret.
    fs.writeFileSync(`${file}.new`, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true });
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

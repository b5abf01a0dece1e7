import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** The user a server process runs as; undefined means as ourselves. */
export type Identity = { readonly uid: number; readonly gid: number } | undefined;

/** Where a server keeps its things: `db` is PostgreSQL's own folder, `socket` the private folder of its socket. */
export type Home = {
  readonly folder: string;
  readonly db: string;
  readonly log: string;
  readonly socket: string;
  readonly password: string;
  readonly identity: Identity;
};

const nobody = { uid: 65534, gid: 65534 };
/** A Unix socket's path has room for about 100 characters, `/.s.PGSQL.5432` among them. */
const longestSocketFolder = 80;

/** Prepares the home of the data folder's server. Root gives it to an account without rights, for PostgreSQL refuses root. */
export function openHome(folder: string): Home {
  const root = process.getuid?.() === 0;
  const place = root ? placeForNobody(folder) : path.join(folder, 'postgresql');
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  const db = path.join(place, 'db');
  const identity = root ? ownerOf(db) : undefined;
  if (identity) fs.chownSync(place, identity.uid, identity.gid);
  return {
    folder: place,
    db,
    log: path.join(place, 'server.log'),
    socket: socketFolder(place, identity),
    password: password(path.join(place, 'password'), identity),
    identity,
  };
}

/** Inside the data folder when an account without rights can get there; under /var/lib when not (below /root, say). */
function placeForNobody(folder: string): string {
  const inside = path.join(folder, 'postgresql');
  const pointer = path.join(folder, 'postgresql.location');
  if (fs.existsSync(pointer)) return fs.readFileSync(pointer, 'utf8').trim();
  if (fs.existsSync(path.join(inside, 'db')) || isReachable(folder)) return inside;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const elsewhere = path.join('/var/lib/mostura', name);
  fs.mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  fs.writeFileSync(pointer, `${elsewhere}\n`);
  return elsewhere;
}

/** True when every folder on the way lets everybody pass. */
export function isReachable(folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    if (!(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** An ordinary user's database stays that user's when root starts it once. */
function ownerOf(db: string): Identity {
  const stat = fs.statSync(db, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : nobody;
}

function socketFolder(place: string, identity: Identity): string {
  if (process.platform === 'win32') return '';
  const near = path.join(place, 'run');
  const folder =
    near.length <= longestSocketFolder ? near : fs.mkdtempSync(path.join(os.tmpdir(), 'mostura-run-'));
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (identity) fs.chownSync(folder, identity.uid, identity.gid);
  return folder;
}

function password(file: string, identity: Identity): string {
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (identity) fs.chownSync(`${file}.new`, identity.uid, identity.gid);
    fs.renameSync(`${file}.new`, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

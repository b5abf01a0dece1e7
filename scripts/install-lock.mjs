import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

/**
 * Runs the work while no other process works in this folder. The lock is a listening socket (on Windows a named pipe):
 * it ends with the process, also by kill -9 and as a zombie, which a file with a process id would outlive.
 * The work is given the socket's descriptor, for a child that has to hold the lock as long as it lives.
 * @template T
 * @param {string} root
 * @param {(handle: number | undefined) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withInstallLock(root, work) {
  const server = await acquire(addressOf(root));
  /** @type {Set<net.Socket>} */
  const waiting = new Set();
  server.on('connection', (socket) => waiting.add(socket.on('error', () => {})));
  try {
    const { fd } =
      /** @type {{ _handle?: { fd?: number } }} */ (/** @type {unknown} */ (server))._handle ?? {};
    return await work(fd !== undefined && fd >= 0 ? fd : undefined);
  } finally {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of waiting) socket.destroy();
    await closed;
  }
}

/** @param {string} root */
function addressOf(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\mostura-install-${name}`;
  // Relative, for a socket's path may have about 100 characters and a project may lie deep.
  const near = path.relative(process.cwd(), path.join(root, '.install.lock'));
  return near.length < 90 ? near : path.join(os.tmpdir(), `mostura-install-${name}`);
}

/**
 * @param {string} address
 * @returns {Promise<net.Server>}
 */
async function acquire(address) {
  for (let told = false; ; ) {
    const before = process.platform === 'win32' ? undefined : identify(address);
    const server = await listen(address);
    if (server) return server;
    const socket = await connect(address);
    if (socket) {
      if (!told) console.log('Another command is installing here; waiting for it …');
      told = true;
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
    } else if (process.platform !== 'win32') takeAside(address, before);
  }
}

/**
 * @param {string} address
 * @returns {Promise<net.Server | undefined>}
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) =>
      /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

/**
 * @param {string} address
 * @returns {Promise<net.Socket | undefined>}
 */
function connect(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => resolve(socket));
    socket.on('error', () => resolve(undefined));
  });
}

/**
 * Removes the socket of a process that is gone. Two may see it at once: the later one then holds the first one's new
 * socket in its hands, sees that it is another, and puts it back.
 * @param {string} address
 * @param {string | undefined} dead
 */
function takeAside(address, dead) {
  const aside = `${address}.${randomBytes(6).toString('hex')}`;
  try {
    fs.renameSync(address, aside);
    if (dead !== identify(aside)) fs.linkSync(aside, address);
    fs.unlinkSync(aside);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
  }
}

/** Which socket a file is; the number of its inode alone is soon given to another. @param {string} file */
function identify(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  return stat && `${stat.ino} ${stat.mtimeMs}`;
}

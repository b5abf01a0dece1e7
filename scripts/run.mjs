// `npm start`, `npm test` and the others begin here, on whatever Node (18 or newer) the machine has: installs what the
// lock file says when that is not in place, then hands over to the project's own Node.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

try {
  handOver(await install(root));
} catch (error) {
  console.error(error instanceof Error && error.name === 'InstallError' ? error.message : error);
  process.exitCode = 1;
}

/** @param {string} node */
function handOver(node) {
  const PATH = [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(
    path.delimiter,
  );
  // The channel tells the other side when this process is killed.
  const child = spawn(node, ['scripts/task.mts', ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH },
  });
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const forward = signals.map((signal) => /** @type {const} */ ([signal, () => child.kill(signal)]));
  for (const [signal, listener] of forward) process.on(signal, listener);
  child.on('exit', (code, signal) => {
    for (const [name, listener] of forward) process.off(name, listener);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}

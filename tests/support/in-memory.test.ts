import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let memory: string;
beforeEach(() => {
  memory = fs.mkdtempSync(path.join(os.tmpdir(), 'memory-'));
});
afterEach(() => fs.rmSync(memory, { recursive: true, force: true }));

type Seen = { readonly folder: string; readonly mode: number; readonly names: readonly string[] };
/** What another process sees that works in memory, where a run needs so many bytes; its folder is written into, and left to it. */
function workedIn(needed: number, folder = '/elsewhere'): Seen {
  const program = `
    import fs from 'node:fs';
    import { workInMemory } from ${JSON.stringify(pathToFileURL(path.resolve('tests/support/in-memory.ts')).href)};
    const memory = ${JSON.stringify(memory)};
    workInMemory(memory, ${needed});
    const folder = process.env.TMPDIR;
    if (folder.startsWith(memory)) fs.writeFileSync(folder + '/kept', 'something');
    const mode = fs.existsSync(folder) ? fs.statSync(folder).mode & 0o7777 : 0;
    console.log(JSON.stringify({ folder, mode, names: fs.readdirSync(memory) }));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder, NODE_OPTIONS: '--no-warnings' },
  });
  return JSON.parse(said) as Seen;
}

describe.skipIf(process.platform !== 'linux')('A run of the tests', () => {
  it('has its temporary folder in memory while it lasts, open to all accounts, and removes it at its end', () => {
    const { folder, mode, names } = workedIn(0);
    expect(path.dirname(folder)).toBe(memory);
    expect(names).toEqual([path.basename(folder)]);
    expect(mode).toBe(0o1777);
    expect(fs.readdirSync(memory)).toEqual([]);
  });

  it('leaves the temporary folder of the system where memory has too little room', () => {
    expect(workedIn(2 ** 60)).toMatchObject({ folder: '/elsewhere', names: [] });
  });

  it('goes on in the folder of the run that started it', () => {
    const folder = path.join(memory, `mostura-tests-${process.pid}`);
    fs.mkdirSync(folder);
    expect(workedIn(0, folder).folder).toBe(folder);
    expect(fs.existsSync(folder)).toBe(true);
  });

  it('removes what a killed run left, and nothing of one that lasts or of another program', () => {
    // Above the highest process id of a system.
    for (const name of ['mostura-tests-4194305', `mostura-tests-${process.pid}`, 'of-another-program'])
      fs.mkdirSync(path.join(memory, name));
    workedIn(0);
    expect(fs.readdirSync(memory).toSorted()).toEqual([`mostura-tests-${process.pid}`, 'of-another-program']);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from './testing.ts';
import { manifestOf, writeZip, writeZipWithManifest } from './write-zip.ts';

const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

describe('an archive of files', () => {
  it('refuses names that lead out of its folder, break a line or are there twice', () => {
    for (const name of ['../a', '/a', 'a//b', 'a\nb', '', 'a\\b', './a'])
      expect(() => writeZip([file(name, '')]), name).toThrow(RangeError);
    expect(() => writeZip([file('a', '1'), file('a', '2')])).toThrow('twice');
  });

  it('gives back what was put in, in the same bytes each time', async () => {
    const names = fc.stringMatching(/^[a-zА-я0-9]{1,9}(\/[a-z0-9]{1,5})?$/u);
    const contents = fc.uint8Array({ maxLength: 500 });
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, contents, { maxKeys: 5 }), async (all) => {
        const files = Object.entries(all).map(([name, bytes]) => ({ name, bytes }));
        const made = writeZip(files);
        expect(writeZip(files).equals(made)).toBe(true);
        const read = await readZip(made);
        expect([...read.keys()]).toEqual(files.map(({ name }) => name));
        for (const { name, bytes } of files) expect(read.get(name)!.equals(bytes)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('verifies offline by its manifest, and one changed byte is found', async () => {
    const files = [file('report.txt', 'Report'), file('annexes/list.csv', 'a,b')];
    const folder = mkdtempSync(join(tmpdir(), 'mostura-manifest-'));
    try {
      for (const [name, bytes] of await readZip(writeZipWithManifest(files))) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), bytes);
      }
      const verify = () => execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' });
      expect(String(verify())).toBe('report.txt: OK\nannexes/list.csv: OK\n');
      writeFileSync(join(folder, 'report.txt'), 'Repost');
      expect(verify).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(manifestOf(files).split('\n')).toHaveLength(3);
  });
});

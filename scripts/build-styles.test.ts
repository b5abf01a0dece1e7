import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildStyles } from './build-styles.ts';

it('A drawing places its labels from the left also in the mirrored style sheet.', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mostura-styles-'));
  try {
    await buildStyles(folder);
    const [name = ''] = globSync('mostura-rtl.*.css', { cwd: folder });
    const mirrored = readFileSync(join(folder, name), 'utf8');
    expect(/svg text\{[^}]*\}/.exec(mirrored)?.[0]).toContain('direction:ltr');
    // Which way a text runs is the language's: no rule says it.
    expect(mirrored.includes('direction:rtl')).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

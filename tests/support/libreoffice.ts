import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const places = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The machine's LibreOffice, or the one that LIBREOFFICE names. */
export function findLibreOffice(): string | undefined {
  return [process.env.LIBREOFFICE, ...places].find((place) => place && existsSync(place));
}

export type Opened = {
  /** What stands as a formula in a cell, with its value if it has one. */
  readonly formulas: readonly string[];
  /** How many cells hold text. */
  readonly texts: number;
};

/**
 * Opens a table in LibreOffice, which saves it again with every formula written out. A CSV is read as its most trusting reader would:
 * cells parted by this sign, formulas evaluated.
 */
export async function openInLibreOffice(
  program: string,
  { name, content, separator = ',' }: { name: string; content: Uint8Array | string; separator?: string },
): Promise<Opened> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-office-'));
  try {
    const file = path.join(folder, name);
    await writeFile(file, content);
    const isCsv = name.endsWith('.csv');
    // Tokens of its CSV filter: separator, quote, UTF-8, first line, columns as they are, …, the thirteenth evaluates formulas.
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;
    const words = [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      ...(isCsv ? [`--infilter=${filter}`] : []),
      ...['--convert-to', 'fods', '--outdir', path.join(folder, 'out'), file],
    ];
    const ended = spawnSync(program, words, { encoding: 'utf8', timeout: 180_000 });
    const saved = path.join(folder, 'out', name.replace(/\.\w+$/, '.fods'));
    if (!existsSync(saved))
      throw new Error(`LibreOffice did not open ${name}: ${ended.stderr}${ended.stdout}`);
    const xml = await readFile(saved, 'utf8');
    return {
      formulas: [...xml.matchAll(/<table:table-cell[^>]*? table:formula="([^"]*)"/g)].map(([, one]) => one!),
      texts: (xml.match(/<table:table-cell[^>]*? office:value-type="string"/g) ?? []).length,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

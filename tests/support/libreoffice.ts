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

export type TableFile = { readonly name: string; readonly content: Uint8Array | string };

/**
 * Opens tables in LibreOffice, which saves them again with every formula written out, and returns those formulas by the file's name.
 * A CSV is read as its most trusting reader would: cells parted by this sign, formulas evaluated. Throws when one cannot be opened.
 */
export async function formulasInLibreOffice(
  program: string,
  files: readonly TableFile[],
  separator = ',',
): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mostura-office-'));
  try {
    for (const { name, content } of files) await writeFile(path.join(folder, name), content);
    const isCsv = files.every(({ name }) => name.endsWith('.csv'));
    // Tokens of its CSV filter: separator, quote, UTF-8, first line, columns as they are, …, the thirteenth evaluates formulas.
    const filter = `CSV:${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,-1,true`;
    const words = [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      ...(isCsv ? [`--infilter=${filter}`] : []),
      ...['--convert-to', 'fods', '--outdir', path.join(folder, 'out')],
      ...files.map(({ name }) => path.join(folder, name)),
    ];
    const ended = spawnSync(program, words, { encoding: 'utf8', timeout: 600_000 });
    const found = new Map<string, string[]>();
    for (const { name } of files) {
      const saved = path.join(folder, 'out', name.replace(/\.\w+$/, '.fods'));
      if (!existsSync(saved))
        throw new Error(`LibreOffice did not open ${name}: ${ended.stderr}${ended.stdout}`);
      const xml = await readFile(saved, 'utf8');
      const cells = xml.matchAll(/<table:table-cell[^>]*? table:formula="([^"]*)"/g);
      found.set(
        name,
        [...cells].map(([, one]) => one!),
      );
    }
    return found;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

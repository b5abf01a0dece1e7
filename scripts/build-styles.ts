import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import rtlcss from 'rtlcss';
import { compile } from 'sass';

const root = join(import.meta.dirname, '..');

/**
 * The style sheets, left-to-right and mirrored, and the small one of the street, minified, with the hash of their content in their names.
 * Returns the names within `outDir`.
 */
export async function buildStyles(outDir: string): Promise<{ ltr: string; rtl: string; street: string }> {
  const css = compiled('mostura.scss');
  return {
    ltr: await writeHashed(outDir, 'mostura', 'css', css),
    rtl: await writeHashed(outDir, 'mostura-rtl', 'css', rtlcss.process(css)),
    street: await writeHashed(outDir, 'street', 'css', compiled('street.scss')),
  };
}

function compiled(name: string): string {
  const { css } = compile(join(root, 'src/ui/styles', name), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  });
  return css;
}

/** Writes `name.<hash>.ext`, which can be cached for ever, and returns that name. */
export async function writeHashed(
  outDir: string,
  name: string,
  ext: string,
  content: string,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const file = `${name}.${hash}.${ext}`;
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, file), content);
  return file;
}

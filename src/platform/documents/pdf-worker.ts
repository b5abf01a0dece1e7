import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from './emblem.ts';
import { pdfTemplate } from './pdf-template.ts';
import { signsWithout, withoutForeign, withoutSigns } from './signs-without-font.ts';
import type { Typeset } from './typeset.ts';

// A thread of its own: setting type blocks for a second the first time, and no page shall wait for it.

/** One document to set, and its answer under the same number. */
export type PdfOrder = { readonly number: number; readonly document: Typeset };
export type PdfResult =
  | { readonly number: number; readonly pdf: Uint8Array }
  | { readonly number: number; readonly error: string };

const require = createRequire(import.meta.url);
const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@expo-google-fonts/noto-naskh-arabic/700Bold/NotoNaskhArabic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf',
  '@expo-google-fonts/noto-sans-bengali/700Bold/NotoSansBengali_700Bold.ttf',
];

// A folder that need not exist: the template reads nothing but the two files put in here.
const folder = path.resolve('/mostura-sheet');
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontPaths: [...new Set(fonts.map((font) => path.dirname(require.resolve(font))))] }],
});
compiler.mapShadow(path.join(folder, 'emblem.svg'), Buffer.from(emblemSvg()));

/** So often one sign after the other is replaced; then all at once that are of no script of ours. */
const mostTries = 5;

/** A sign for which no font is here would make the whole document fail: it is printed as a question mark. */
function compile(document: Typeset): Uint8Array {
  let json = JSON.stringify(document);
  for (let tries = 0; ; tries++) {
    const made = set(json, document.seconds);
    if (typeof made !== 'string') return made;
    const lacking = signsWithout(made);
    const next = tries < mostTries ? withoutSigns(json, lacking) : withoutForeign(json);
    if (lacking === '' || next === json) throw new Error(made);
    json = next;
  }
}

/** The PDF, or why it could not be made. */
function set(json: string, seconds: number): Uint8Array | string {
  compiler.mapShadow(path.join(folder, 'document.json'), Buffer.from(json));
  const compiled = compiler.compile({ mainFileContent: pdfTemplate });
  try {
    const failure = compiled.takeError();
    if (failure || !compiled.result)
      return JSON.stringify(failure ? compiler.fetchDiagnostics(failure) : 'no document');
    return compiler.pdf(compiled.result, {
      pdfStandard: PdfStandard.UA_1,
      pdfTags: true,
      creationTimestamp: seconds,
    });
  } catch (error) {
    return String(error);
  } finally {
    compiler.evictCache(10);
  }
}

parentPort?.on('message', ({ number, document }: PdfOrder) => {
  try {
    parentPort?.postMessage({ number, pdf: compile(document) } satisfies PdfResult);
  } catch (error) {
    parentPort?.postMessage({ number, error: String(error) } satisfies PdfResult);
  }
});

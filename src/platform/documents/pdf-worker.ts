import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { emblemSvg } from './emblem.ts';
import { pdfTemplate } from './pdf-template.ts';
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

function compile(document: Typeset): Uint8Array {
  compiler.mapShadow(path.join(folder, 'document.json'), Buffer.from(JSON.stringify(document)));
  const compiled = compiler.compile({ mainFileContent: pdfTemplate });
  const failure = compiled.takeError();
  if (failure || !compiled.result)
    throw new Error(JSON.stringify(failure ? compiler.fetchDiagnostics(failure) : 'no document'));
  try {
    return compiler.pdf(compiled.result, {
      pdfStandard: PdfStandard.UA_1,
      pdfTags: true,
      creationTimestamp: document.seconds,
    });
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

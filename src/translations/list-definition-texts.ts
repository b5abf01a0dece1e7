import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { translatedLocales } from '../platform/language/locales.ts';
import type { TranslatedText } from '../platform/messages/list-texts.ts';

/**
 * The translated texts of an Action's own files: wherever a text stands in English with other languages beside it. A file's languages
 * are drafts until its first lines have a comment `# Reviewed: sq, mk`. The key is the place of the text in its file.
 */
export function listDefinitionTexts(folder: string, slug: string): TranslatedText[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const file = `actions/${slug}/${name.replaceAll(path.sep, '/')}`;
      return textsOf(readFileSync(path.join(folder, name), 'utf8'), file);
    });
}

function textsOf(source: string, file: string): TranslatedText[] {
  const lines = new LineCounter();
  const reviewed =
    /^# Reviewed: (.*)$/m.exec(source.slice(0, source.search(/^[^#\s]/m)))?.[1]?.split(/,\s*/) ?? [];
  const found: TranslatedText[] = [];
  visit(parseDocument(source, { lineCounter: lines }), {
    Map: (_at, node) => {
      const texts = new Map(
        node.items.flatMap(({ key, value }) =>
          isScalar(key) && isScalar(value) && typeof value.value === 'string'
            ? [[String(key.value), { text: value.value, at: value.range?.[0] ?? 0 }] as const]
            : [],
        ),
      );
      const english = texts.get('en');
      if (!english || !isMap(node)) return;
      for (const locale of translatedLocales) {
        const own = texts.get(locale);
        if (own?.text)
          found.push({
            area: 'definition',
            locale,
            key: `${file}:${lines.linePos(own.at).line}`,
            english: english.text,
            text: own.text,
            draft: !reviewed.includes(locale),
            file,
          });
      }
    },
  });
  return found;
}

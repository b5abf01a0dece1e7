import { buffer } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';
import { mostCharacters, mostPages } from './read-pages.ts';

// A process of its own for one PDF: what a hostile file does to its parser ends with this process.

/** The text of each page, until there is enough. */
async function pagesOf(content: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(content, { verbosity: 0 });
  const pages: string[] = [];
  let length = 0;
  for (
    let number = 1;
    number <= Math.min(pdf.numPages, mostPages + 1) && length <= mostCharacters;
    number++
  ) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map(({ str = '', hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
    page.cleanup();
    length += text.length;
    pages.push(text);
  }
  return pages;
}

try {
  const pages = await pagesOf(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify(pages), () => process.exit(0));
} catch {
  process.exit(1);
}

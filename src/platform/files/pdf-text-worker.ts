import { buffer } from 'node:stream/consumers';
import { getDocumentProxy } from 'unpdf';
import { mostCharacters, mostPages, unreadable } from './read-pages.ts';

// A process of its own for one PDF: what a hostile file does to its parser ends with this process.

/** The text of each page, until there is enough: a page or a character more says that there is more. */
async function pagesOf(content: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(content, { verbosity: 0 });
  const pages: string[] = [];
  let left = mostCharacters + 1;
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages + 1) && left > 0; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    const text = textOf(items, left);
    left -= text.length;
    pages.push(text);
  }
  return pages;
}

/** The text of a page, no longer than this. */
function textOf(
  items: readonly { readonly str?: string; readonly hasEOL?: boolean }[],
  most: number,
): string {
  let text = '';
  for (const { str = '', hasEOL } of items) {
    if (text.length >= most) break;
    text += hasEOL ? `${str}\n` : str;
  }
  return text.slice(0, most);
}

try {
  const pages = await pagesOf(new Uint8Array(await buffer(process.stdin)));
  process.stdout.write(JSON.stringify(pages), () => process.exit(0));
} catch {
  process.exit(unreadable);
}

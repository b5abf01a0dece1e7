import type { MessageArguments } from '../language/language.ts';

/** What fills a mail with addresses of our own pages and of the rooms that staff gave: the rest is words, and may have been typed by anybody. */
export const addressArguments: readonly string[] = ['link', 'joins', 'list', 'agenda'];

/** A text as no mail program makes a link of it: `evil.example` is printed `evil[.]example`. */
export function withoutLinks(text: string): string {
  return text
    .replaceAll('://', '[:]//')
    .replace(/(?<!\[)@/g, '[@]')
    .replace(/(?<=[\p{L}\p{N}])[.\u3002\uFF0E\uFF61](?=\p{L}{2})/gu, '[.]');
}

/** Whether a mail program could make a link of a text. */
export function holdsLink(text: string): boolean {
  return withoutLinks(text) !== text;
}

/** What fills a mail, with the words in it printed so that none is a link. */
export function withPlainWords(args: MessageArguments): MessageArguments {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && !addressArguments.includes(name) ? withoutLinks(value) : value,
    ]),
  );
}

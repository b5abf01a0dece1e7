import { childOf, elementsOf, valOf, type XmlNode } from './read-xml.ts';

/** What a paragraph is by its style. */
export type Style =
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'quote' | 'contents' | 'plain' };
export type Styles = {
  styleOf(id: string | undefined): Style;
  numberedBy(id: string | undefined): string | undefined;
};

/** The styles of a Word file, by the names that Word and LibreOffice give them in every language. */
export function stylesOf(part: XmlNode | undefined): Styles {
  const styles = new Map(
    elementsOf(part)
      .filter(({ name }) => name === 'w:style')
      .map((one) => [one.attributes.get('w:styleId') ?? '', one] as const),
  );
  const line = (id: string | undefined) => {
    const found: XmlNode[] = [];
    for (let next = id; next !== undefined && found.length < 10; ) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = valOf(style, 'w:basedOn');
    }
    return found;
  };
  return {
    styleOf: (id) => {
      for (const style of line(id)) {
        const name = (valOf(style, 'w:name') ?? '').toLowerCase();
        const level = /^heading (\d)$/.exec(name)?.[1];
        if (level) return { is: 'heading', level: Number(level) };
        if (name === 'title') return { is: 'heading', level: 0 };
        if (/^(intense )?quote$|^quotations$/.test(name)) return { is: 'quote' };
        if (/^toc (\d|heading)$/.test(name)) return { is: 'contents' };
      }
      return { is: 'plain' };
    },
    numberedBy: (id) =>
      line(id)
        .map((style) => valOf(childOf(childOf(style, 'w:pPr'), 'w:numPr'), 'w:numId'))
        .find((numId) => numId !== undefined),
  };
}

/** Whether the lists of a Word file are numbered, by the id of the list. */
export function orderedLists(part: XmlNode | undefined): ReadonlyMap<string, boolean> {
  const formats = new Map<string, string>();
  const ordered = new Map<string, boolean>();
  for (const one of elementsOf(part)) {
    if (one.name === 'w:abstractNum') {
      const first = elementsOf(one).find(
        ({ name, attributes }) => name === 'w:lvl' && attributes.get('w:ilvl') === '0',
      );
      formats.set(one.attributes.get('w:abstractNumId') ?? '', valOf(first, 'w:numFmt') ?? 'bullet');
    }
    if (one.name === 'w:num') {
      const format = formats.get(valOf(one, 'w:abstractNumId') ?? '') ?? 'bullet';
      ordered.set(one.attributes.get('w:numId') ?? '', format !== 'bullet' && format !== 'none');
    }
  }
  return ordered;
}

/** Where the links of a Word file lead, by their ids. */
export function linksOf(part: XmlNode | undefined): ReadonlyMap<string, string> {
  return new Map(
    elementsOf(part).map(
      ({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? ''] as const,
    ),
  );
}

/** An element of XML as data: attributes and children that are undefined are left out. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};
type Attributes = Readonly<Record<string, string | number | undefined>>;
type Child = Element | string | undefined;

export function element(name: string, attributes: Attributes = {}, children: readonly Child[] = []): Element {
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, String(value)]],
      ),
    ),
    children: children.filter((child) => child !== undefined),
  };
}

/** Everything that XML 1.0 forbids, lone surrogates included (its production 2, Char). */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text as XML 1.0 may hold it: forbidden characters are dropped, they mean nothing to a reader. */
export function legalText(text: string): string {
  return text.replace(forbidden, '');
}

/** The document, UTF-8, two spaces a level. */
export function toXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}\n`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`,
  );
  const open = `${indent}<${name}${written.join('')}`;
  if (children.length === 0) return `${open}/>`;
  const elements = children.filter((child) => typeof child !== 'string');
  if (elements.length === 0) {
    return `${open}>${escaped(children.join(''), /[&<>\r]/g)}</${name}>`;
  }
  return `${open}>\n${elements.map((child) => write(child, `${indent}  `)).join('\n')}\n${indent}</${name}>`;
}

function escaped(text: string, needs: RegExp): string {
  return legalText(text).replace(needs, (one) => entities[one]!);
}

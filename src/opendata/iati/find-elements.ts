import type { Element } from './xml.ts';

/** The elements at a path of names under this one: `transaction/provider-org`. */
export function elementsAt(root: Element, path: string): Element[] {
  return path
    .split('/')
    .reduce<Element[]>(
      (found, name) =>
        found.flatMap(({ children }) =>
          children.filter((child): child is Element => typeof child !== 'string' && child.name === name),
        ),
      [root],
    );
}

/** The values of an attribute at a path, those that are there: `activity-date/@type`. */
export function valuesAt(root: Element, path: string): string[] {
  const [elements, attribute] = path.split('/@') as [string, string];
  return elementsAt(root, elements).flatMap(({ attributes }) => attributes[attribute] ?? []);
}

/** The text of the first element at the path, trimmed; empty when there is none. */
export function textAt(root: Element, path: string): string {
  const [first] = elementsAt(root, path);
  return first ? textOf(first).trim() : '';
}

function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

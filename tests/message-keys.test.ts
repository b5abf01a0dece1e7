import { expect, it } from 'vitest';
import { findPoSource, listAreas, readPo } from '../src/platform/messages/po-file.ts';
import { readMessageUses } from './support/message-uses.ts';

const keys = listAreas('messages').flatMap((area) => {
  const source = findPoSource('messages', area, 'en');
  return source ? readPo(source).messages.map(({ key }) => ({ key, area })) : [];
});
const known = new Set(keys.map(({ key }) => key));
/** What keys begin with; a name in quotes that begins otherwise, `content.xml`, is no key. */
const areas = new Set([...known].map(firstOf));
const uses = readMessageUses('src');

it('the program asks for no message that the English catalogues lack', () => {
  const lacking = uses.keys
    .filter(({ name }) => areas.has(firstOf(name)) && !known.has(name))
    .map(({ name, at }) => `${at} ${name}`);
  expect(lacking).toEqual([]);
});

it('every key that is put together has a text for at least one of its ends', () => {
  const all = [...known];
  const lacking = uses.beginnings
    .filter(({ name }) => areas.has(firstOf(name)))
    .filter(({ name }) => !all.some((key) => key.startsWith(name)))
    .map(({ name, at }) => `${at} ${name}…`);
  expect(lacking).toEqual([]);
});

it('the catalogues hold no message that nothing asks for', () => {
  const asked = new Set(uses.keys.map(({ name }) => name));
  const beginnings = uses.beginnings.map(({ name }) => name).filter(isNarrow);
  const isUsed = (key: string) =>
    asked.has(key) ||
    uses.quoted.has(key) ||
    // A fault's code, an audit word and a mail's template are quoted without what is put before or after them.
    uses.quoted.has(key.replace(/^(problem|history|done|next)\./, '')) ||
    uses.quoted.has(key.replace(/(\..+)\.[a-z_]+$/, '$1')) ||
    beginnings.some((beginning) => key.startsWith(beginning));
  expect(keys.filter(({ key }) => !isUsed(key)).map(({ key, area }) => `messages/${area}: ${key}`)).toEqual(
    [],
  );
});

function firstOf(key: string): string {
  return key.slice(0, key.indexOf('.'));
}

/** `problem.` and `history.` alone begin every such key, used or not. */
function isNarrow(beginning: string): boolean {
  return !/^[a-z]+\.$/.test(beginning);
}

import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';

/** A parsed message as ICU text again, written as in the catalogues: `{count, plural, one {# day} other {# days}}`. */
export function printMessage(message: readonly MessageFormatElement[], inPlural = false): string {
  return message.map((element) => printElement(element, inPlural)).join('');
}

function printElement(element: MessageFormatElement, inPlural: boolean): string {
  switch (element.type) {
    case TYPE.literal:
      return quote(element.value, inPlural);
    case TYPE.pound:
      return '#';
    case TYPE.argument:
      return `{${element.value}}`;
    case TYPE.number:
    case TYPE.date:
    case TYPE.time: {
      if (element.style && typeof element.style !== 'string')
        throw new Error(`the style of {${element.value}} cannot be written back`);
      const style = element.style ? `, ${element.style}` : '';
      return `{${element.value}, ${TYPE[element.type]}${style}}`;
    }
    case TYPE.select:
      return `{${element.value}, select, ${printOptions(element.options, false)}}`;
    case TYPE.plural: {
      const kind = element.pluralType === 'ordinal' ? 'selectordinal' : 'plural';
      const offset = element.offset ? `offset:${element.offset} ` : '';
      return `{${element.value}, ${kind}, ${offset}${printOptions(element.options, true)}}`;
    }
    case TYPE.tag:
      return `<${element.value}>${printMessage(element.children, inPlural)}</${element.value}>`;
  }
}

function printOptions(
  options: Record<string, { value: readonly MessageFormatElement[] }>,
  inPlural: boolean,
): string {
  return Object.entries(options)
    .map(([name, { value }]) => `${name} {${printMessage(value, inPlural)}}`)
    .join(' ');
}

/** ICU's own quoting: a lone apostrophe is doubled, and from the first to the last sign that would be syntax all is quoted. */
function quote(text: string, inPlural: boolean): string {
  const syntax = (inPlural ? /[{}<#](?:.*[{}<#])?'*/s : /[{}<](?:.*[{}<])?'*/s).exec(text);
  if (!syntax) return doubled(text);
  const after = syntax.index + syntax[0].length;
  return `${doubled(text.slice(0, syntax.index))}'${doubled(syntax[0])}'${doubled(text.slice(after))}`;
}

const doubled = (text: string) => text.replaceAll("'", "''");

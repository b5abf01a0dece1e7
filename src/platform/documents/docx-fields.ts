import { BuilderElement, Paragraph, type ParagraphChild, ShadingType, Tab, TextRun } from 'docx';
import { type DocumentField, writable } from './document.ts';
import type { Typeset } from './typeset.ts';

type Element = ConstructorParameters<typeof BuilderElement>[0];
const element = (name: string, children: Element['children'] = [], values: Record<string, string> = {}) =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key, value }])),
    children,
  });
/** An element that says one thing by its value. */
const said = (name: string, value: string) => element(name, [], { 'w:val': value });

/** Longer names and tags are a damaged file to Word. */
const longest = 64;
const ticked = '\u2612';
const unticked = '\u2610';

/** Fields that are filled in Word, on one line: content controls that hold their place when their text is deleted. */
export function fieldParagraph(fields: readonly DocumentField[], { dir }: Pick<Typeset, 'dir'>): Paragraph {
  return new Paragraph({
    bidirectional: dir === 'rtl',
    spacing: { after: 80 },
    children: fields.flatMap((field, at) => [
      ...(at > 0 ? [new TextRun('   ')] : []),
      ...(field.before ? [new TextRun(`${writable(field.before)} `)] : []),
      controlOf(field),
      ...(field.behind ? [new TextRun(` ${writable(field.behind)}`)] : []),
    ]),
  });
}

function controlOf(field: DocumentField): ParagraphChild {
  if (field.tag.length > longest) throw new RangeError(`the tag ${field.tag} is longer than Word can read`);
  const isEmpty = field.value === '' && field.control !== 'tick';
  return element('w:sdt', [
    element('w:sdtPr', [
      said('w:alias', nameOf(field.name)),
      said('w:tag', field.tag),
      said('w:lock', field.control === 'fixed' ? 'sdtContentLocked' : 'sdtLocked'),
      ...(isEmpty ? [element('w:showingPlcHdr')] : []),
      kindOf(field),
    ]),
    element('w:sdtContent', isEmpty ? [emptyRun(field.empty)] : contentOf(field)),
  ]) as unknown as ParagraphChild;
}

function nameOf(name: string): string {
  const flat = writable(name).replaceAll('\n', ' ');
  return flat.length > longest ? `${flat.slice(0, longest - 1).toWellFormed()}…` : flat;
}

function kindOf({ control, value }: DocumentField) {
  if (control === 'tick')
    return element('w14:checkbox', [
      element('w14:checked', [], { 'w14:val': value ? '1' : '0' }),
      element('w14:checkedState', [], { 'w14:val': '2612', 'w14:font': 'MS Gothic' }),
      element('w14:uncheckedState', [], { 'w14:val': '2610', 'w14:font': 'MS Gothic' }),
    ]);
  if (typeof control === 'object')
    return element(
      'w:dropDownList',
      control.choices.map((text) =>
        element('w:listItem', [], { 'w:displayText': writable(text), 'w:value': writable(text) }),
      ),
    );
  return control === 'lines' ? element('w:text', [], { 'w:multiLine': '1' }) : element('w:text');
}

function contentOf({ control, value }: DocumentField): TextRun[] {
  if (control === 'tick') return [new TextRun({ text: value ? ticked : unticked, font: 'MS Gothic' })];
  return writable(value)
    .split('\n')
    .map(
      (line, at) =>
        new TextRun({
          children: line.split('\t').flatMap((part, place) => (place > 0 ? [new Tab(), part] : [part])),
          ...(at > 0 ? { break: 1 } : {}),
        }),
    );
}

function emptyRun(text: string): TextRun {
  return new TextRun({
    text: writable(text),
    color: '5B6770',
    shading: { type: ShadingType.CLEAR, fill: 'F2F4F6' },
  });
}

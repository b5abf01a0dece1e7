import type { MessageArguments } from '../language/language.ts';
import { localeFacts } from '../language/locales.ts';
import { qrSvg } from '../qr/qr-svg.ts';
import { type Block, type Document, type DocumentField, runsOf, type Text, writable } from './document.ts';

/** The size of a sheet: a page, or a leaflet for a pocket. */
export type Paper = 'a4' | 'a6';

/** A document as plain data, with every text in it resolved: what crosses to the PDF's thread. */
export type Typeset = {
  readonly title: string;
  readonly lang: string;
  readonly region: string | null;
  readonly dir: 'ltr' | 'rtl';
  readonly paper: Paper;
  readonly seconds: number;
  readonly header: string;
  readonly demonstration: string | null;
  readonly eu: { readonly statement: string; readonly disclaimer: string } | null;
  readonly kosovoFootnote: string;
  readonly pageNumber: readonly PagePart[];
  readonly parts: readonly Part[];
  readonly footnotes: readonly Runs[];
  readonly editable: readonly [number, number] | null;
};
/** Sheets of one kind: upright, or lying on their side. */
export type Part = { readonly lying: boolean; readonly blocks: readonly TypesetBlock[] };
export type PagePart = { readonly text: string } | { readonly count: 'page' | 'pages' };
export type Runs = ReturnType<typeof runsOf>;
type Signature = {
  readonly name: string;
  readonly about: readonly string[];
  readonly blanks: readonly string[];
};
export type TypesetBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: Runs }
  | { readonly kind: 'paragraph'; readonly runs: Runs }
  | { readonly kind: 'note'; readonly runs: Runs; readonly lang: string | null }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Runs[] }
  | { readonly kind: 'keyValues'; readonly pairs: readonly { readonly key: string; readonly value: Runs }[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly aligns: readonly ('start' | 'end')[];
      readonly rows: readonly (readonly Runs[])[];
      readonly foot: readonly (readonly Runs[])[];
    }
  | { readonly kind: 'code'; readonly svg: string; readonly alt: string; readonly runs: Runs }
  | { readonly kind: 'fields'; readonly fields: readonly DocumentField[]; readonly runs: Runs }
  | { readonly kind: 'signatures'; readonly lines: readonly Signature[] };

/** What is set on sheets: a document of the platform, or a leaflet of the street in a language of its own. */
export type Sheets = Omit<Document, 'language'> & {
  readonly paper: Paper;
  /** `t` knows the texts `documents.*`. */
  readonly language: {
    readonly intl: string;
    readonly dir: 'ltr' | 'rtl';
    t(key: string, args?: MessageArguments): string;
  };
};

/** Resolves a document's texts in its language, for writers that print sheets. */
export function typeset(document: Document): Typeset {
  const { locale, dir, t } = document.language;
  return typesetSheets({ ...document, paper: 'a4', language: { intl: localeFacts(locale).intl, dir, t } });
}

/** Resolves the texts of sheets. */
export function typesetSheets(sheets: Sheets): Typeset {
  const { language, visibility, paper } = sheets;
  const { intl } = language;
  const locale = new Intl.Locale(intl);
  const { eu, kosovoFootnote } = visibility;
  return {
    title: writable(sheets.title),
    lang: locale.language,
    region: locale.region ?? null,
    dir: language.dir,
    paper,
    seconds: Math.floor(Date.parse(sheets.date) / 1000),
    header: writable(sheets.header),
    demonstration: sheets.demonstration ? language.t('documents.demonstration') : null,
    eu: eu ? { statement: writable(eu.statement), disclaimer: writable(eu.disclaimer) } : null,
    kosovoFootnote: writable(kosovoFootnote),
    pageNumber: pageParts(sheets),
    parts: partsOf(sheets),
    footnotes: (sheets.footnotes ?? []).map(runsOf),
    editable: sheets.editable ?? null,
  };
}

/** The page number's message taken apart around its two figures, which only the program that shows the sheets knows. */
function pageParts({ language }: Sheets): PagePart[] {
  const marked = language.t('documents.page_number', { page: '\ue000', pages: '\ue001' });
  return marked.split(/([\ue000\ue001])/).map((part) => {
    if (part === '\ue000') return { count: 'page' };
    return part === '\ue001' ? { count: 'pages' } : { text: part };
  });
}

/** Headings never skip a level: readers that announce them would look for what is missing. */
function partsOf(sheets: Sheets): Part[] {
  let above = 1;
  let part: { lying: boolean; blocks: TypesetBlock[] } = { lying: false, blocks: [] };
  const parts = [part];
  for (const block of sheets.blocks) {
    if (block.kind === 'newSheet' && part.blocks.length === 0) part.lying = block.lying;
    else if (block.kind === 'newSheet') {
      part = { lying: block.lying, blocks: [] };
      parts.push(part);
    } else if (block.kind === 'heading') {
      above = Math.min(block.level + 1, above + 1);
      part.blocks.push({ kind: 'heading', level: above, runs: runsOf(block.text) });
    } else part.blocks.push(typesetBlock(block, sheets));
  }
  return parts;
}

/** The language of a text without its script: what typesetters tell languages apart by. */
function languageOf(lang: string | undefined): string | null {
  return lang?.split('-')[0] ?? null;
}

function typesetBlock(
  block: Exclude<Block, { kind: 'heading' | 'newSheet' }>,
  { language: { t } }: Sheets,
): TypesetBlock {
  const cells = (rows: readonly (readonly Text[])[]) => rows.map((row) => row.map(runsOf));
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs: runsOf(block.text) };
    case 'note':
      return { kind: 'note', runs: runsOf(block.text), lang: languageOf(block.lang) };
    case 'list':
      return { kind: 'list', ordered: block.ordered, items: block.items.map(runsOf) };
    case 'keyValues':
      return {
        kind: 'keyValues',
        pairs: block.pairs.map(({ key, value }) => ({ key: writable(key), value: runsOf(value) })),
      };
    case 'table':
      return {
        kind: 'table',
        caption: writable(block.caption),
        head: block.columns.map(({ head }) => writable(head)),
        widths: block.columns.map(({ width }) => width ?? 1),
        aligns: block.columns.map(({ align }) => align ?? 'start'),
        rows: cells(block.rows),
        foot: cells(block.foot ?? []),
      };
    case 'code':
      return {
        kind: 'code',
        svg: qrSvg(block.text),
        alt: t('documents.code', { text: writable(block.text) }),
        runs: runsOf(block.text),
      };
    case 'fields':
      return { kind: 'fields', fields: block.fields, runs: runsOf(printedFields(block.fields)) };
    case 'signatures':
      return {
        kind: 'signatures',
        lines: block.lines.map(({ name, role, organisation }) => {
          const facts = [
            { text: t('documents.signature.name', { name: writable(name) }), known: name !== '' },
            { text: t('documents.signature.role', { role: writable(role) }), known: role !== '' },
          ];
          const textsOf = (known: boolean) =>
            facts.flatMap((fact) => (fact.known === known ? [fact.text.trim()] : []));
          return {
            name: writable(organisation),
            about: textsOf(true),
            // What nobody knows yet is a line to write on, as the place and the signature are.
            blanks: [
              ...textsOf(false),
              t('documents.signature.place_and_date'),
              t('documents.signature.signature'),
            ],
          };
        }),
      };
  }
}

/** Fields on paper: what they hold, or a line to write on. */
function printedFields(fields: readonly DocumentField[]): string {
  return fields
    .map(({ control, value, before, behind }) =>
      [before, control === 'tick' ? (value ? '☒' : '☐') : value || '…………………', behind]
        .filter(Boolean)
        .join(' '),
    )
    .join('   ');
}

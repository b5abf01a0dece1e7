import { problem } from '../../platform/problem.ts';

/** What a text may name of the two parties. */
export const partyFields = ['name', 'address', 'registration', 'representative', 'function'] as const;

/** The fields that are filled from the records, by the name between their braces. */
export const textFields = [
  'agreement_number',
  'application_number',
  ...partyFields.map((field) => `partner_${field}` as const),
  ...partyFields.map((field) => `sub_grantee_${field}` as const),
  'sub_grantee_bank',
  'sub_grantee_account',
  'contract_number',
  'funder',
  'eu_statement',
  'action_title',
  'project_title',
  'place',
  'amount',
  'starts_on',
  'ends_on',
  'months',
  'co_financing_percent',
  'indirect_percent',
  'spent_percent',
  'ceiling',
  'rate_rule',
  'report_months',
  'report_days',
  'records_years',
] as const;
export type TextField = (typeof textFields)[number];

/** Fields that take a paragraph of their own: a table, or what an officer wrote. */
export const blockFields = ['instalments', 'periods', 'targets', 'budget', 'special_conditions'] as const;
export type BlockField = (typeof blockFields)[number];

/** Without these it is no agreement. */
export const necessaryFields = [
  'partner_name',
  'sub_grantee_name',
  'contract_number',
  'amount',
  'starts_on',
  'ends_on',
  'instalments',
  'sub_grantee_account',
] as const satisfies readonly (TextField | BlockField)[];

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly string[] }
  | { readonly kind: 'block'; readonly field: BlockField };
export type Article = { readonly title: string; readonly parts: readonly Part[] };

const isBlockField = (name: string): name is BlockField => (blockFields as readonly string[]).includes(name);
const isTextField = (name: string): name is TextField => (textFields as readonly string[]).includes(name);

/** The articles of a text: a line that begins with `# ` begins one, an empty line a paragraph, `- ` an item. Throws `agreement_text_no_article`. */
export function articlesOf(content: string): Article[] {
  const lines = content.replaceAll('\r\n', '\n').split('\n');
  const articles: { title: string; lines: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) articles.push({ title: line.slice(2).trim(), lines: [] });
    else if (articles.length > 0) articles.at(-1)!.lines.push(line);
    else if (line.trim()) throw problem('agreement_text_no_article', {}, { field: 'content' });
  }
  if (articles.length === 0) throw problem('agreement_text_no_article', {}, { field: 'content' });
  return articles.map(({ title, lines: own }) => ({ title, parts: partsOf(own) }));
}

function partsOf(lines: readonly string[]): Part[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): Part => {
      const block = /^\{(\w+)\}$/.exec(part)?.[1];
      if (block && isBlockField(block)) return { kind: 'block', field: block };
      const rows = part.split('\n');
      if (rows.every((row) => row.startsWith('- ')))
        return { kind: 'items', items: rows.map((row) => row.slice(2).trim()) };
      return { kind: 'paragraph', text: rows.join(' ') };
    });
}

/**
 * Whether an agreement can be made of the text. Problems, each with the number of the article: `agreement_text_no_article`,
 * `agreement_text_unknown_field` (name), `agreement_text_field_not_alone` (name), `agreement_text_brace`, `agreement_text_no_title`,
 * `agreement_text_lacks` (name) of the whole.
 */
export function mustBeUsable(content: string): void {
  const used = articlesOf(content).flatMap(({ title, parts }, at) => {
    const article = at + 1;
    if (!title) throw refused('agreement_text_no_title', { article });
    if (/[{}]/.test(title)) throw refused('agreement_text_brace', { article });
    return parts.flatMap((part) =>
      part.kind === 'block' ? [part.field] : textsOf(part).flatMap((text) => fieldsIn(text, article)),
    );
  });
  const lacks = necessaryFields.find((name) => !(used as string[]).includes(name));
  if (lacks) throw refused('agreement_text_lacks', { name: lacks });
}

const refused = (code: string, details: Record<string, string | number>) =>
  problem(code, details, { field: 'content' });

/** The fields that a sentence names. Throws those problems of `mustBeUsable` that are about one sentence. */
function fieldsIn(text: string, article: number): TextField[] {
  if (/[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, ''))) throw refused('agreement_text_brace', { article });
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => {
    if (isBlockField(name)) throw refused('agreement_text_field_not_alone', { article, name });
    if (!isTextField(name)) throw refused('agreement_text_unknown_field', { article, name });
    return name;
  });
}

const textsOf = (part: Part): readonly string[] =>
  part.kind === 'paragraph' ? [part.text] : part.kind === 'items' ? part.items : [];

/** A text in pieces: what stands in it, and the fields between. */
export function piecesOf(text: string): ({ readonly text: string } | { readonly field: TextField })[] {
  return text
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      return name && isTextField(name) ? { field: name } : { text: piece };
    });
}

import { canonicalJson } from '../platform/canonical.ts';
import type { FormDefinition, Section } from './definition.ts';
import type { Question } from './questions.ts';

type Piece = Question | Section;
/** One difference between two versions: of the form itself, of a section, of a question. `setting` says what of it changed. */
export type Difference = {
  readonly change: 'added' | 'removed' | 'moved' | 'changed';
  readonly what: 'form' | 'section' | 'question' | 'option';
  /** The piece as it is in the newer version, or was in the older one. */
  readonly piece: Piece | undefined;
  readonly setting?: string;
  /** The language of a text that changed. */
  readonly locale?: string;
  readonly from?: unknown;
  readonly to?: unknown;
};

type Found = { readonly what: 'section' | 'question'; readonly piece: Piece; readonly within: string };

/** What differs in the newer version, in its order; what was removed comes last. Pieces are the same when their keys are. */
export function differencesOf(older: FormDefinition, newer: FormDefinition): readonly Difference[] {
  const [before, after] = [piecesOf(older), piecesOf(newer)];
  const settled = unmoved(
    [...before.keys()].filter((name) => after.has(name)),
    [...after.keys()].filter((name) => before.has(name)),
  );
  const found: Difference[] = changesOf(older, newer, formSettings).map((one) => ({
    ...{ change: 'changed', what: 'form', piece: undefined },
    ...one,
  }));
  for (const [name, { what, piece, within }] of after) {
    const old = before.get(name);
    if (!old) found.push({ change: 'added', what, piece });
    else {
      if (!settled.has(name) || old.within !== within) found.push({ change: 'moved', what, piece });
      found.push(...ofPiece(what, old.piece, piece));
    }
  }
  for (const [name, { what, piece }] of before)
    if (!after.has(name)) found.push({ change: 'removed', what, piece });
  return found;
}

const formSettings = ['title', 'intro', 'origin', 'hoursExpected'];
/** What is a piece of its own, or its name. */
const apart = ['key', 'questions', 'options'];

function ofPiece(what: Found['what'], older: Piece, newer: Piece): Difference[] {
  const settings = [...new Set([...Object.keys(older), ...Object.keys(newer)])].filter(
    (name) => !apart.includes(name),
  );
  const changed = changesOf(older, newer, settings).map(
    (one): Difference => ({ change: 'changed', what, piece: newer, ...one }),
  );
  if (!('options' in older && 'options' in newer)) return changed;
  const [before, after] = [older.options, newer.options].map(
    (options) => new Map(options.map(({ key, label }) => [key, label] as const)),
  );
  for (const [key, label] of after!) {
    const old = before!.get(key);
    if (!old) changed.push({ change: 'added', what: 'option', piece: newer, to: label });
    else
      for (const one of ofTexts('option', old, label))
        changed.push({ change: 'changed', what: 'option', piece: newer, ...one });
  }
  for (const [key, label] of before!)
    if (!after!.has(key)) changed.push({ change: 'removed', what: 'option', piece: newer, from: label });
  return changed;
}

type Change = Pick<Difference, 'setting' | 'locale' | 'from' | 'to'>;

function changesOf(older: object, newer: object, settings: readonly string[]): Change[] {
  return settings.flatMap((setting) => {
    const from = (older as Record<string, unknown>)[setting];
    const to = (newer as Record<string, unknown>)[setting];
    if (canonicalJson([from]) === canonicalJson([to])) return [];
    return isText(from) || isText(to) ? ofTexts(setting, from, to) : [{ setting, from, to }];
  });
}

function ofTexts(setting: string, from: unknown, to: unknown): Change[] {
  const [before, after] = [from, to].map((text) => (isText(text) ? text : {})) as Record<string, string>[];
  return [...new Set([...Object.keys(before!), ...Object.keys(after!)])]
    .filter((locale) => before![locale] !== after![locale])
    .map((locale) => ({ setting, locale, from: before![locale], to: after![locale] }));
}

function isText(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && typeof (value as { en?: unknown }).en === 'string';
}

function piecesOf(form: FormDefinition): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const section of form.sections) {
    found.set(`s.${section.key}`, { what: 'section', piece: section, within: '' });
    for (const question of section.questions) {
      found.set(`q.${question.key}`, { what: 'question', piece: question, within: section.key });
      if (question.type !== 'group') continue;
      for (const inner of question.questions)
        found.set(`q.${question.key}.${inner.key}`, {
          ...{ what: 'question', piece: inner, within: question.key },
        });
    }
  }
  return found;
}

/** The longest run of names that keeps its order: all others were moved. */
function unmoved(older: readonly string[], newer: readonly string[]): ReadonlySet<string> {
  const places = new Map(older.map((name, at) => [name, at]));
  const order = newer.map((name) => places.get(name)!);
  const best: { length: number; from: number }[] = [];
  order.forEach((place, at) => {
    let longest = { length: 1, from: -1 };
    for (let earlier = 0; earlier < at; earlier++)
      if (order[earlier]! < place && best[earlier]!.length + 1 > longest.length)
        longest = { length: best[earlier]!.length + 1, from: earlier };
    best.push(longest);
  });
  const kept = new Set<string>();
  let at = best.reduce((found, one, index) => (one.length > (best[found]?.length ?? 0) ? index : found), -1);
  while (at >= 0) {
    kept.add(newer[at]!);
    at = best[at]!.from;
  }
  return kept;
}

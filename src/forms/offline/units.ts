import type { Typed } from '../../platform/http/route.ts';
import { type Draft, typedText } from '../answers.ts';
import type { FormDefinition, Section } from '../definition.ts';
import { fieldsOf } from '../fields-of.ts';
import type { Question, QuestionOf, SimpleQuestion } from '../questions.ts';
import { fieldName } from '../read-typed.ts';
import { dayText, plain } from './marks.ts';

/** Up to so many options each is a box to tick, which every program can; more are a list to choose from, as on the page. */
const mostBoxes = 8;

/** How a part of an answer is filled: in words, as a tick, or chosen from a list of keys. */
export type Part = {
  readonly control: 'line' | 'lines' | 'tick' | 'option' | 'heading' | 'currency';
  /** What it stands for: the option of a box. */
  readonly key: string;
  readonly value: string;
};

/** One field of the form away from the line: a question, or a part of an entry or of a budget line. */
export type Unit = {
  /** Short, because a tag of Word has 64 signs: places in this version of the form. */
  readonly id: string;
  readonly section: Section;
  readonly question: Question;
  /** The question itself, or the one within an entry; none in a budget. */
  readonly asked: SimpleQuestion | QuestionOf<'declaration'> | undefined;
  /** As its problems and labels name it: `activity.0.name`. */
  readonly path: string;
  readonly row: number | undefined;
  /** All values of the entry or budget line that it is in. */
  readonly wholeRow: readonly string[] | undefined;
  readonly parts: readonly Part[];
};

export const budgetParts = ['heading', 'description', 'unit', 'units', 'rate'] as const;
/** Empty entries and lines that wait to be filled, below those that are there. */
export const spareRows = { group: 2, budget: 5 } as const;
/** For who reads: as many as the form allows. */
export const allRows = { group: 50, budget: 200 } as const;

/** Every field of a form in its order, with what a draft answers now. Files are not among them. */
export function unitsOf(
  form: FormDefinition,
  draft: Draft,
  spare: { readonly group: number; readonly budget: number } = spareRows,
): readonly Unit[] {
  return form.sections.flatMap((section, at) => {
    const fields = fieldsOf(section, draft);
    return section.questions.flatMap((question, place) => {
      const unit: Make = (id, rest) => ({
        ...{ id: `${at}.${place}${id}`, section, question, wholeRow: undefined },
        ...rest,
      });
      return unitsOfQuestion(question, fields, spare, unit);
    });
  });
}

type Make = (id: string, rest: Pick<Unit, 'asked' | 'path' | 'row' | 'parts'>) => Unit;

function asRow(units: readonly Unit[]): Unit[] {
  const wholeRow = units.flatMap(({ parts }) => parts.map(({ value }) => value));
  return units.map((unit) => ({ ...unit, wholeRow }));
}

function unitsOfQuestion(
  question: Question,
  fields: Typed,
  spare: { readonly group: number; readonly budget: number },
  make: Make,
): Unit[] {
  const { key } = question;
  const rows = (count: number, max: number) => Array.from({ length: Math.min(max, count) }, (_, row) => row);
  const there = Number(typedText(fields, `${fieldName(key)}-rows`)) || 0;
  switch (question.type) {
    case 'attachment':
      return [];
    case 'group':
      return rows(Math.max(there, question.min) + spare.group, question.max).flatMap((row) =>
        asRow(
          question.questions.map((asked, inner) => {
            const path = `${key}.${row}.${asked.key}`;
            return make(`.${row}.${inner}`, { asked, path, row, parts: partsOf(asked, path, fields) });
          }),
        ),
      );
    case 'budget':
      return [
        ...rows(there + spare.budget, question.maxLines).flatMap((row) =>
          asRow(
            budgetParts.map((part, inner) => {
              const path = `${key}.${row}.${part}`;
              const value = plain(typedText(fields, fieldName(path)));
              const control = part === 'heading' ? part : 'line';
              return make(`.${row}.${inner}`, {
                ...{ asked: undefined, path, row, parts: [{ control, key: '', value }] },
              });
            }),
          ),
        ),
        make('.r', {
          ...{ asked: undefined, path: `${key}-requested`, row: undefined },
          parts: [line(fields, fieldName(`${key}-requested`))],
        }),
      ];
    default:
      return [
        make('', { asked: question, path: key, row: undefined, parts: partsOf(question, key, fields) }),
      ];
  }
}

const line = (fields: Typed, name: string, control: 'line' | 'lines' = 'line'): Part => ({
  ...{ control, key: '', value: plain(typedText(fields, name)) },
});

function partsOf(
  asked: SimpleQuestion | QuestionOf<'declaration'>,
  path: string,
  fields: Typed,
): readonly Part[] {
  const name = fieldName(path);
  const value = typedText(fields, name);
  const ticks = (keys: readonly string[], chosen: readonly string[]): Part[] =>
    keys.map((key) => ({ control: 'tick', key, value: chosen.includes(key) ? 'yes' : '' }));
  switch (asked.type) {
    case 'long_text':
      return [line(fields, name, 'lines')];
    case 'money':
      return asked.currencies.length === 1
        ? [line(fields, name)]
        : [
            line(fields, name),
            { control: 'currency', key: '', value: typedText(fields, `${name}-currency`) },
          ];
    case 'date':
      return [{ control: 'line', key: '', value: dayText(fields, name) }];
    case 'choice':
      return asked.options.length > mostBoxes
        ? [{ control: 'option', key: '', value }]
        : ticks(
            asked.options.map(({ key }) => key),
            [value],
          );
    case 'choices':
      return ticks(
        asked.options.map(({ key }) => key),
        [fields[`${name}[]`] ?? []].flat() as string[],
      );
    case 'yes_no':
      return ticks(['yes', 'no'], [value]);
    case 'declaration':
      return ticks(['yes'], [value]);
    default:
      return [line(fields, name)];
  }
}

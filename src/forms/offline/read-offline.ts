import type { Control } from '../../platform/files/read-controls.ts';
import type { Language } from '../../platform/language/language.ts';
import type { Draft } from '../answers.ts';
import { checkSection } from '../check.ts';
import type { FormDefinition } from '../definition.ts';
import { fieldsOf } from '../fields-of.ts';
import { problemText } from '../problem-text.ts';
import type { FormContext } from '../problems.ts';
import { longest } from '../questions.ts';
import { fieldName, withSection } from '../read-typed.ts';
import { headingOf } from '../rows/words.ts';
import { markOfUnit, plain, saysAsWritten } from './marks.ts';
import { choicesOf } from './offline-document.ts';
import { allRows, type Part, type Unit, unitsOf } from './units.ts';

/** What a file says of one field: its mark when it was written (`markOfUnit`), and the values of its parts now; none where it cannot be read. */
export type Given = { readonly mark: string; readonly values: readonly string[] };
/** What a file says, by field. Fields that say what the draft says are not in it. */
export type Filled = {
  readonly fields: Readonly<Record<string, Given>>;
  /** How many fields said nothing new, how many were not in the file, and which were of no question of this form. */
  readonly unchanged: number;
  readonly missing: number;
  readonly unknown: readonly string[];
};

/** All that the controls of a file say beside what the draft says. A field that is in it twice, unlike, is unknown. */
export function filledOf(
  language: Language,
  form: FormDefinition,
  draft: Draft,
  controls: readonly Control[],
): Filled {
  const units = unitsOf(form, draft, allRows);
  const { found, unknown } = gathered(language, units, controls);
  const fields: Record<string, Given> = {};
  let unchanged = 0;
  let missing = 0;
  const written = new Set(unitsOf(form, draft).map(({ id }) => id));
  for (const unit of units) {
    const { id, parts, row } = unit;
    const said = found.get(id);
    if (!said || said.parts.size < parts.length) {
      if (written.has(id) && (row === undefined || isFilled(unit))) missing++;
      continue;
    }
    const values = parts.map((_, at) => said.parts.get(at)!);
    if (isSame(unit, values)) unchanged++;
    else fields[id] = { mark: said.mark, values };
  }
  return { fields, unchanged, missing, unknown: unknown.map((text) => plain(text).slice(0, 200)) };
}

type Said = { readonly mark: string; readonly parts: Map<number, string> };

function gathered(language: Language, units: readonly Unit[], controls: readonly Control[]) {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const found = new Map<string, Said>();
  const unknown: string[] = [];
  for (const control of controls.filter(({ tag }) => tag.startsWith('m:') && !tag.startsWith('m:of:'))) {
    const [, id = '', place = '', mark = ''] =
      /^m:([\d.]+r?):(\d{1,2}):([\da-f]{8}(?:\.[\da-f]{8})?)$/.exec(control.tag) ?? [];
    const unit = known.get(id);
    const part = unit?.parts[Number(place)];
    const value = unit && part && valueIn(language, unit, part, control);
    const said = found.get(id) ?? { mark, parts: new Map<number, string>() };
    const before = said.parts.get(Number(place)) ?? value;
    if (value === undefined || before !== value) unknown.push(control.text);
    else found.set(id, { ...said, parts: said.parts.set(Number(place), value) });
  }
  return { found, unknown };
}

const isFilled = ({ parts }: Unit) => parts.some(({ value }) => value !== '');
export const isSame = ({ parts }: Pick<Unit, 'parts'>, values: readonly string[]) =>
  parts.every(({ value }, at) => value === values[at]);

/** What stands for something that no list offers: it is refused, and shown. */
const unread = '?';

function valueIn(language: Language, unit: Unit, part: Part, { text, ticked }: Control): string {
  const said = plain(text);
  if (part.control === 'tick') return (ticked ?? /[☒☑xX✓]/.test(said)) ? 'yes' : '';
  if (part.control === 'line' || part.control === 'lines' || said === '') return said;
  const choice = choicesOf(language, unit, part)?.find(
    ({ text: own, key }) => plain(own) === said || key === said,
  );
  if (choice) return choice.key;
  if (part.control === 'heading') return headingOf(said) ?? `${unread}${said}`;
  const option =
    unit.asked && 'options' in unit.asked
      ? unit.asked.options.find(({ label }) => Object.values(label).some((own) => plain(own) === said))
      : undefined;
  return option?.key ?? `${unread}${said}`;
}

/** What becomes of a field that says something else than the draft. */
export type Outcome =
  /** Taken; `note` says what has to be corrected before the application can be submitted. */
  | { readonly kind: 'taken'; readonly note?: string }
  /** Somebody changed it, or the row that it is in, on the page since the file was written: both are shown, and a person chooses. */
  | { readonly kind: 'both'; readonly note?: string }
  /** The file has what it had; the page has something newer, which stays. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'refused'; readonly reason: string };
export type Read = { readonly unit: Unit; readonly values: readonly string[]; readonly outcome: Outcome };

/** What becomes of each field that says something else than the draft does now, in the order of the form. */
export function readFilled(
  language: Language,
  form: FormDefinition,
  draft: Draft,
  { fields }: Pick<Filled, 'fields'>,
  context: FormContext,
): readonly Read[] {
  return unitsOf(form, draft, allRows).flatMap((unit) => {
    const given = fields[unit.id];
    if (given?.values.length !== unit.parts.length || isSame(unit, given.values)) return [];
    const { values, mark } = given;
    return [{ unit, values, outcome: outcomeOf(language, form, draft, unit, { values, mark }, context) }];
  });
}

function outcomeOf(
  language: Language,
  form: FormDefinition,
  draft: Draft,
  unit: Unit,
  { values, mark }: Given,
  context: FormContext,
): Outcome {
  const refused = (code: string): Outcome => ({
    kind: 'refused',
    reason: language.t(`forms.offline.refused.${code}`),
  });
  if (saysAsWritten(mark, values)) return { kind: 'newer' };
  if (values.some((value) => value.startsWith(unread) && isChosen(unit))) return refused('option');
  if (values.some((value) => value.length > mostSigns(unit))) return refused('too_long');
  const { asked } = unit;
  const chosen = values.filter((value) => value === 'yes').length;
  if ((asked?.type === 'yes_no' || asked?.type === 'choice') && values.length > 1 && chosen > 1)
    return refused('two');
  if (asked?.type === 'money' && values.length > 1 && values[0] !== '' && values[1] === '')
    return refused('currency');
  if (asked?.type === 'date' && values[0] !== '' && !dayOf(values[0]!)) return refused('day');
  const after = withUnits(form, draft, [{ unit, values }]);
  const name = fieldName(unit.path);
  const isUnread = Object.keys(after.raw).some(
    (field) => field === name || field.startsWith(`${name}-d`) || field.startsWith(`${name}-y`),
  );
  const found = checkSection(form, unit.section, after, context, 'draft').find(
    ({ path }) => path === unit.path,
  );
  const reason = found && problemText(language, form, found);
  if (isUnread) return { kind: 'refused', reason: reason ?? language.t('forms.offline.refused.unread') };
  const isOld = mark !== markOfUnit(unit);
  return { kind: isOld ? 'both' : 'taken', ...(reason && { note: reason }) };
}

const isChosen = ({ parts }: Unit) =>
  parts.some(({ control }) => ['option', 'heading', 'currency'].includes(control));

function mostSigns({ asked }: Unit): number {
  return asked && asked.type in longest ? longest[asked.type as keyof typeof longest] : longest.text;
}

const written = /^(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{4})\.?$/;
/** A day as people of the region write it, or as programs do. */
function dayOf(text: string): readonly [day: string, month: string, year: string] | undefined {
  const [, day, month, year] = written.exec(text) ?? [];
  if (day && month && year) return [day, month, year];
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return y && m && d ? [d, m, y] : undefined;
}

/** The draft with some fields as they were filled: read as their page would read them. */
export function withUnits(
  form: FormDefinition,
  draft: Draft,
  filled: readonly { readonly unit: Unit; readonly values: readonly string[] }[],
): Draft {
  return form.sections.reduce((made, section) => {
    const own = filled.filter(({ unit }) => unit.section.key === section.key);
    if (own.length === 0) return made;
    const fields: Record<string, string | readonly string[]> = { ...fieldsOf(section, made) };
    for (const { unit, values } of own) Object.assign(fields, typedOf(unit, values));
    return withSection(made, section, fields);
  }, draft);
}

/** A field's values as the page of its section sends them. */
function typedOf({ asked, path, parts }: Unit, values: readonly string[]): Record<string, string | string[]> {
  const name = fieldName(path);
  const [first = ''] = values;
  const ticked = parts.flatMap(({ key }, at) => (values[at] === 'yes' ? [key] : []));
  switch (asked?.type) {
    case 'choices':
      return { [`${name}[]`]: ticked };
    case 'choice':
      return { [name]: parts[0]!.control === 'tick' ? (ticked[0] ?? '') : first };
    case 'yes_no':
    case 'declaration':
      return { [name]: ticked[0] ?? '' };
    case 'date': {
      const [day, month, year] = dayOf(first) ?? ['', '', ''];
      return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
    }
    case 'money':
      return { [name]: first, ...(values.length > 1 ? { [`${name}-currency`]: values[1]! } : {}) };
    default:
      return { [name]: first };
  }
}

import { type Condition, type Fact, factsOf } from './conditions.ts';
import type { DefinitionFault, FormDefinition } from './definition.ts';
import type { Question } from './questions.ts';

type Path = readonly (string | number)[];

/** What the shape alone cannot show: keys that meet, conditions that lead nowhere, limits that exclude each other. */
export function contradictionsOf(form: FormDefinition): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  const known = new Map<string, Question>();
  const sections = new Set<string>();
  form.sections.forEach((section, index) => {
    const at: Path = ['sections', index];
    if (sections.has(section.key))
      faults.push({ path: [...at, 'key'], code: 'repeated_key', expected: 'a key no other section has' });
    section.after.forEach((before, place) => {
      if (!sections.has(before))
        faults.push({
          path: [...at, 'after', place],
          code: 'after_not_earlier',
          expected: 'the key of an earlier section',
        });
    });
    faults.push(...conditionFaults(section.when, known, [...at, 'when']));
    section.questions.forEach((question, place) => {
      const path = [...at, 'questions', place];
      if (known.has(question.key))
        faults.push({
          path: [...path, 'key'],
          code: 'repeated_key',
          expected: 'a key no other question has',
        });
      faults.push(
        ...conditionFaults(question.when, known, [...path, 'when']),
        ...questionFaults(question, path),
      );
      known.set(question.key, question);
    });
    sections.add(section.key);
  });
  const budgets = [...known.values()].filter((question) => question.type === 'budget');
  if (budgets.length > 1)
    faults.push({ path: ['sections'], code: 'two_budgets', expected: 'at most one budget in a form' });
  return faults;
}

function conditionFaults(
  asked: Condition | undefined,
  known: ReadonlyMap<string, Question>,
  path: Path,
): DefinitionFault[] {
  if (!asked) return [];
  return factsOf(asked).flatMap((fact) => {
    const question = known.get(fact.question);
    if (!question)
      return [
        {
          path,
          code: 'when_not_earlier',
          expected: `the key of an earlier question instead of "${fact.question}"`,
        },
      ];
    const unfit = fitOf(fact, question);
    return unfit ? [{ path, ...unfit }] : [];
  });
}

type Unfit = Pick<DefinitionFault, 'code' | 'expected'>;
const unfit = (expected: string): Unfit => ({ code: 'when_unfit', expected });

/** What would fit the question's type, when the fact does not. */
function fitOf(fact: Fact, question: Question): Unfit | undefined {
  if ('answered' in fact) return undefined;
  if ('greater' in fact) {
    const counted = ['number', 'money', 'group', 'choices'].includes(question.type);
    return counted
      ? undefined
      : unfit(`a number, an amount or a list behind "greater", not a ${question.type}`);
  }
  if ('includes' in fact) {
    if (question.type !== 'choices') return unfit(`choices behind "includes", not a ${question.type}`);
    return optionFault(question.options, fact.includes);
  }
  if (question.type === 'choice') return optionFault(question.options, fact.equals);
  if (question.type === 'yes_no' || question.type === 'declaration')
    return typeof fact.equals === 'boolean' ? undefined : unfit('true or false');
  if (question.type === 'number') return typeof fact.equals === 'number' ? undefined : unfit('a number');
  return unfit(`a choice, a yes or no, or a number behind "equals", not a ${question.type}`);
}

function optionFault(options: readonly { key: string }[], value: unknown): Unfit | undefined {
  if (options.some(({ key }) => key === value)) return undefined;
  return { code: 'when_no_option', expected: `one of ${options.map(({ key }) => key).join(', ')}` };
}

/** Limits of one question that exclude each other. */
export function questionFaults(question: Question, path: Path): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if ('min' in question && 'max' in question && question.min !== undefined && question.max !== undefined) {
    if (question.max < question.min)
      faults.push({ path: [...path, 'max'], code: 'max_below_min', expected: 'no less than min' });
  }
  if (question.type === 'choices' && question.min > question.options.length)
    faults.push({ path: [...path, 'min'], code: 'min_above_options', expected: 'no more than the options' });
  if (question.type === 'choice' || question.type === 'choices') {
    faults.push(
      ...repeated(
        question.options.map(({ key }) => key),
        [...path, 'options'],
        'repeated_option',
      ),
    );
  }
  if (question.type === 'budget') {
    faults.push(...repeated(question.headings, [...path, 'headings'], 'repeated_heading'));
    question.ceilings.forEach(({ heading }, place) => {
      if (!question.headings.includes(heading))
        faults.push({
          path: [...path, 'ceilings', place, 'heading'],
          code: 'ceiling_without_heading',
          expected: 'a heading of this budget',
        });
    });
  }
  if (question.type === 'group') {
    faults.push(
      ...repeated(
        question.questions.map(({ key }) => key),
        [...path, 'questions'],
        'repeated_key',
      ),
    );
    const earlier = new Map<string, Question>();
    question.questions.forEach((one, place) => {
      const at = [...path, 'questions', place];
      faults.push(...conditionFaults(one.when, earlier, [...at, 'when']), ...questionFaults(one, at));
      earlier.set(one.key, one);
    });
  }
  return faults;
}

function repeated(keys: readonly string[], path: Path, code: string): DefinitionFault[] {
  return keys.flatMap((key, place) =>
    keys.indexOf(key) === place
      ? []
      : [{ path: [...path, place], code, expected: `each key once, "${key}" comes twice` }],
  );
}

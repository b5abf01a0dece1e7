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
      faults.push({ path: [...at, 'key'], expected: 'a key no other section has' });
    section.after.forEach((before, place) => {
      if (!sections.has(before))
        faults.push({ path: [...at, 'after', place], expected: 'the key of an earlier section' });
    });
    faults.push(...conditionFaults(section.when, known, [...at, 'when']));
    section.questions.forEach((question, place) => {
      const path = [...at, 'questions', place];
      if (known.has(question.key))
        faults.push({ path: [...path, 'key'], expected: 'a key no other question has' });
      faults.push(
        ...conditionFaults(question.when, known, [...path, 'when']),
        ...questionFaults(question, path),
      );
      known.set(question.key, question);
    });
    sections.add(section.key);
  });
  const budgets = [...known.values()].filter((question) => question.type === 'budget');
  if (budgets.length > 1) faults.push({ path: ['sections'], expected: 'at most one budget in a form' });
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
      return [{ path, expected: `the key of an earlier question instead of "${fact.question}"` }];
    const expected = fitOf(fact, question);
    return expected ? [{ path, expected }] : [];
  });
}

/** What would fit the question's type, when the fact does not. */
function fitOf(fact: Fact, question: Question): string | undefined {
  if ('answered' in fact) return undefined;
  if ('greater' in fact) {
    const counted = ['number', 'money', 'group', 'choices'].includes(question.type);
    return counted ? undefined : `a number, an amount or a list behind "greater", not a ${question.type}`;
  }
  if ('includes' in fact) {
    if (question.type !== 'choices') return `choices behind "includes", not a ${question.type}`;
    return optionFault(question.options, fact.includes);
  }
  if (question.type === 'choice') return optionFault(question.options, fact.equals);
  if (question.type === 'yes_no' || question.type === 'declaration')
    return typeof fact.equals === 'boolean' ? undefined : 'true or false';
  if (question.type === 'number') return typeof fact.equals === 'number' ? undefined : 'a number';
  return `a choice, a yes or no, or a number behind "equals", not a ${question.type}`;
}

function optionFault(options: readonly { key: string }[], value: unknown): string | undefined {
  if (options.some(({ key }) => key === value)) return undefined;
  return `one of ${options.map(({ key }) => key).join(', ')}`;
}

function questionFaults(question: Question, path: Path): DefinitionFault[] {
  const faults: DefinitionFault[] = [];
  if ('min' in question && 'max' in question && question.min !== undefined && question.max !== undefined) {
    if (question.max < question.min) faults.push({ path: [...path, 'max'], expected: 'no less than min' });
  }
  if (question.type === 'choice' || question.type === 'choices') {
    faults.push(
      ...repeated(
        question.options.map(({ key }) => key),
        [...path, 'options'],
      ),
    );
  }
  if (question.type === 'budget') {
    faults.push(...repeated(question.headings, [...path, 'headings']));
    question.ceilings.forEach(({ heading }, place) => {
      if (!question.headings.includes(heading))
        faults.push({ path: [...path, 'ceilings', place, 'heading'], expected: 'a heading of this budget' });
    });
  }
  if (question.type === 'group') {
    faults.push(
      ...repeated(
        question.questions.map(({ key }) => key),
        [...path, 'questions'],
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

function repeated(keys: readonly string[], path: Path): DefinitionFault[] {
  return keys.flatMap((key, place) =>
    keys.indexOf(key) === place
      ? []
      : [{ path: [...path, place], expected: `each key once, "${key}" comes twice` }],
  );
}

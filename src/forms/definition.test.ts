import { describe, expect, it } from 'vitest';
import { FormDefinitionError, parseForm } from './parse-form.ts';
import { buildForm } from './testing.ts';

/** The form of the tests as loose data, to break. */
function data() {
  return structuredClone(buildForm()) as unknown as {
    sections: { questions: Record<string, unknown>[]; after: string[] }[];
    [key: string]: unknown;
  };
}

function faultsOf(form: unknown) {
  try {
    parseForm(form);
  } catch (error) {
    if (error instanceof FormDefinitionError)
      return error.faults.map(({ path, expected }) => [path.join('.'), expected]);
  }
  return [];
}

describe('a form that contradicts itself is refused, and told where', () => {
  it('a question type that does not exist names those that do', () => {
    const form = data();
    form.sections[0]!.questions[1]!.type = 'essay';
    const [fault] = faultsOf(form);
    expect(fault![0]).toBe('sections.0.questions.1.type');
    expect(fault![1]).toContain('long_text');
  });

  it('a setting that a type does not have', () => {
    const form = data();
    form.sections[0]!.questions[0]!.words = 200;
    expect(faultsOf(form)).toEqual([['sections.0.questions.0.words', 'no such setting here']]);
  });

  it('a key that every object has', () => {
    for (const key of ['constructor', '__proto__']) {
      const form = data();
      form.sections[0]!.questions[0]!.key = key;
      expect(faultsOf(form)).toContainEqual([
        'sections.0.questions.0.key',
        'a key of small letters, digits and _',
      ]);
      const other = data();
      (other.sections[0]!.questions[4]!.options as { key: string }[])[0]!.key = key;
      expect(faultsOf(other).map(([path]) => path)).toContain('sections.0.questions.4.options.0.key');
    }
  });

  it('a label without English', () => {
    const form = data();
    form.sections[0]!.questions[0]!.label = { sq: 'Titulli' };
    expect(faultsOf(form)[0]![0]).toBe('sections.0.questions.0.label.en');
  });

  it('two questions with one key, in whatever sections', () => {
    const form = data();
    form.sections[2]!.questions[0]!.key = 'title';
    expect(faultsOf(form)).toContainEqual(['sections.2.questions.0.key', 'a key no other question has']);
  });

  it('a condition on a question that comes later, or on an option that is not there', () => {
    const form = data();
    form.sections[0]!.questions[0]!.when = { question: 'months', greater: 3 };
    form.sections[0]!.questions[1]!.when = { question: 'title', answered: true };
    form.sections[0]!.questions[5]!.when = { question: 'place', equals: 'RS' };
    expect(faultsOf(form)).toEqual([
      ['sections.0.questions.0.when', 'the key of an earlier question instead of "months"'],
      ['sections.0.questions.5.when', 'one of AL, XK'],
    ]);
  });

  it('a condition that its question cannot answer', () => {
    const form = data();
    form.sections[0]!.questions[3]!.when = { question: 'title', includes: 'x' };
    expect(faultsOf(form)).toEqual([
      ['sections.0.questions.3.when', 'choices behind "includes", not a text'],
    ]);
  });

  it('a ceiling for a heading the budget does not have, a second budget, limits the wrong way round', () => {
    const form = data();
    const budget = form.sections[2]!.questions[0]!;
    budget.ceilings = [{ heading: 'local_office', percent: 10, of: 'total' }];
    form.sections[2]!.questions.push({ ...budget, key: 'budget_two', ceilings: [] });
    form.sections[0]!.questions[2]!.max = 0;
    const places = faultsOf(form).map(([path]) => path);
    expect(places).toEqual([
      'sections.0.questions.2.max',
      'sections.2.questions.0.ceilings.0.heading',
      'sections',
    ]);
  });

  it('a section that waits for one that comes after it', () => {
    const form = data();
    form.sections[0]!.after = ['papers'];
    expect(faultsOf(form)).toEqual([['sections.0.after.0', 'the key of an earlier section']]);
  });
});

it('a sound form is read with its defaults, and reading it again changes nothing', () => {
  const form = buildForm();
  expect(form.sections[0]!.questions[0]).toMatchObject({ required: true, max: 40 });
  expect(parseForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
});

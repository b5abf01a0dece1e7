import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormDefinition, questionsOf } from '../definition.ts';
import { formFile } from '../form-file.ts';
import { faultsOfDraft, parseForm } from '../parse-form.ts';
import { readFormFile } from '../read-form-file.ts';
import { buildForm } from '../testing.ts';
import { moved, removed, withCondition, withQuestion, withSection } from './edits.ts';
import { chosenFact, factsFor, questionsBefore, restingOn } from './fact-choices.ts';
import { kinds, kindsFor, typeOf } from './kinds.ts';
import { changedQuestion, madeQuestion } from './made-question.ts';
import { findPlace, type Place, placeName, placeOfPath, questionAt } from './places.ts';
import { typedQuestion } from './question-form.ts';
import { countOpenTexts, outdatedAfter, outdatedWithout, textsOf, withTexts } from './texts.ts';
import { typedOfKind, typedOfQuestion } from './typed-question.ts';

/** Every section and question of a form, by its name. */
function placesOf(form: FormDefinition): Place[] {
  return form.sections.flatMap(({ questions }, section): Place[] => [
    { kind: 'section', section },
    ...questions.flatMap((one, question): Place[] => [
      { kind: 'question', section, question },
      ...(one.type === 'group'
        ? one.questions.map((_inner, inner): Place => ({ kind: 'question', section, question, inner }))
        : []),
    ]),
  ]);
}
const namesOf = (form: FormDefinition) => placesOf(form).map((place) => placeName(form, place));

/** One edit as a person makes it; `at` chooses the place, `which` what is done there. */
type Act = {
  readonly act: 'add' | 'section' | 'up' | 'down' | 'remove' | 'when' | 'text';
  at: number;
  which: number;
};
const acts = fc.array(
  fc.record({
    act: fc.constantFrom<Act['act']>('add', 'section', 'up', 'down', 'remove', 'when', 'text'),
    at: fc.nat(60),
    which: fc.nat(60),
  }),
  { maxLength: 25 },
);

let made = 0;
function settingsOf(kind: (typeof kinds)[number]) {
  const typed = {
    ...typedOfKind(kind, 'EUR'),
    ...{
      version: '1',
      type: typeOf(kind),
      label: 'Asked',
      hint: '',
      new_options: 'One\nTwo',
      entry: 'Entry',
    },
  };
  return typedQuestion.parse(typed).settings;
}

function done(form: FormDefinition, { act, at, which }: Act): FormDefinition {
  const places = placesOf(form);
  const key = `made${made++}`;
  if (act === 'section') return withSection(form, { key, title: { en: 'New' }, after: [], questions: [] });
  const place = places[at % Math.max(1, places.length)];
  if (!place) return form;
  if (act === 'up' || act === 'down') return moved(form, place, act === 'up' ? -1 : 1) ?? form;
  if (act === 'remove') return removed(form, place);
  if (act === 'text') {
    const texts = textsOf(form);
    return withTexts(form, 'sq', new Map([[texts[which % texts.length]!.id, 'Shqip']]));
  }
  if (act === 'when') {
    const before = questionsBefore(form, place);
    const about = before[which % Math.max(1, before.length)];
    const fact = about && factsFor(about)[which % factsFor(about).length]!.fact;
    return withCondition(form, place, fact);
  }
  const fitting = kindsFor(form, place);
  const kind = fitting[which % Math.max(1, fitting.length)];
  return kind ? withQuestion(form, place, madeQuestion(settingsOf(kind), key, kind)) : form;
}

describe('Edits of a form', () => {
  it('give a form that parses, or faults that are named at a place', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const form = sequence.reduce(done, buildForm());
        const faults = faultsOfDraft(form);
        if (faults.length === 0) expect(parseForm(form)).toEqual(form);
        else {
          expect(() => parseForm(form)).toThrow();
          for (const { code, path } of faults) {
            // What a person makes page by page leaves these faults and no others.
            expect(['no_sections', 'no_questions', 'when_not_earlier', 'after_not_earlier']).toContain(code);
            if (code !== 'no_sections') expect(placeOfPath(form, path)).toBeDefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('find each place again by its name', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const form = sequence.reduce(done, buildForm());
        for (const place of placesOf(form)) expect(findPlace(form, placeName(form, place))).toEqual(place);
      }),
      { numRuns: 50 },
    );
    for (const name of [
      '',
      's',
      's.none',
      'q.title.none',
      'q.activity.none',
      's.project.title',
      'q.a.b.c',
      'x.title',
    ])
      expect(findPlace(buildForm(), name)).toBeUndefined();
  });

  it('move what is there and nothing else, and back again', () => {
    const form = buildForm();
    for (const place of placesOf(form))
      for (const by of [-1, 1] as const) {
        const after = moved(form, place, by);
        if (!after) continue;
        expect(namesOf(after).toSorted()).toEqual(namesOf(form).toSorted());
        const there = findPlace(after, placeName(form, place))!;
        expect(moved(after, there, by < 0 ? 1 : -1)).toEqual(form);
      }
    expect(moved(form, { kind: 'section', section: 0 }, -1)).toBeUndefined();
    expect(moved(form, { kind: 'question', section: 0, question: 0 }, -1)).toBeUndefined();
  });

  it('come back from a file as they were', () => {
    fc.assert(
      fc.property(acts, (sequence) => {
        const form = sequence.reduce(done, buildForm());
        const read = readFormFile(formFile(form));
        if (faultsOfDraft(form).length === 0) expect(read.form).toEqual(form);
        else expect(read.form).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});

describe('A question', () => {
  it('of each kind is filled into its page and read from it as it was', () => {
    for (const question of questionsOf(buildForm())) {
      const typed = { ...typedOfQuestion(question), version: '1', type: question.type };
      const read = typedQuestion.parse(typed);
      expect(changedQuestion(question, read.settings)).toEqual(question);
    }
  });

  it('can be added with what its page begins with and its text', () => {
    for (const kind of kinds) {
      const made = madeQuestion(settingsOf(kind), 'key', kind);
      expect(made).toMatchObject({ key: 'key', type: typeOf(kind), label: { en: 'Asked' }, required: true });
    }
  });

  it('keeps translations and options that are still there when its English is changed', () => {
    const form = buildForm();
    const place = findPlace(form, 'q.place')!;
    const before = { ...questionAt(form, place)!, label: { en: 'Where', sq: 'Ku' } };
    const typed = {
      ...typedOfQuestion(before),
      version: '1',
      type: 'choice',
      label: 'Where?',
      option_XK: '',
      new_options: 'Serbia',
    };
    const after = changedQuestion(before, typedQuestion.parse(typed).settings);
    expect(after.label).toEqual({ en: 'Where?', sq: 'Ku' });
    expect('options' in after && after.options.map(({ label }) => label.en)).toEqual(['Albania', 'Serbia']);
    expect('options' in after && after.options[0]!.key).toBe('AL');
  });

  it('is refused field by field, by the limits of the engine itself', () => {
    const refused = (typed: Readonly<Record<string, unknown>>) => {
      const read = typedQuestion.safeParse({ version: '1', label: 'A', ...typed });
      return read.success ? [] : read.error.issues.map(({ path }) => path.join());
    };
    expect(refused({ type: 'text', max: '900' })).toEqual(['max']);
    expect(refused({ type: 'long_text' })).toEqual(['words']);
    expect(refused({ type: 'number', min: 'many' })).toEqual(['min']);
    expect(refused({ type: 'money' })).toEqual(['currencies']);
    expect(refused({ type: 'date', 'min-year': '2026', 'min-month': '2', 'min-day': '30' })).toEqual(['min']);
    expect(refused({ type: 'choice', new_options: 'One' })).toEqual(['new_options']);
    expect(refused({ type: 'attachment', 'kinds[]': ['pdf'], megabytes: '21' })).toEqual(['megabytes']);
    expect(refused({ type: 'group', entry: '' })).toEqual(['entry']);
    expect(
      refused({
        type: 'budget',
        currency: 'EUR',
        'headings[]': ['travel'],
        ceiling_0_heading: 'other',
        ceiling_0_percent: '7',
      }),
    ).toEqual(['ceiling_0_heading']);
    const five = Object.fromEntries(
      ['travel', 'equipment', 'other', 'indirect', 'contingency'].flatMap((heading, at) => [
        [`ceiling_${at}_heading`, heading],
        [`ceiling_${at}_percent`, '7'],
      ]),
    );
    const kept = typedQuestion.parse({
      ...{ version: '1', label: 'A', type: 'budget', currency: 'EUR', ...five },
      'headings[]': ['travel', 'equipment', 'other', 'indirect', 'contingency'],
    }).settings.question;
    expect(kept.type === 'budget' && kept.ceilings).toHaveLength(5);
    expect(refused({ type: 'spell' })).toEqual(['label']);
    expect(refused({ type: 'text', label: '', max: '9' })).toEqual(['label']);
  });
});

describe('A condition', () => {
  const form = buildForm();
  const asked = (key: string) => questionsOf(form).find((one) => one.key === key)!;

  it('compares an amount in its minor units, as it is stored', () => {
    expect(chosenFact(asked('turnover'), { fact: 'greater', greater: '1.250,50' })).toEqual({
      fact: { question: 'turnover', greater: 125_050 },
    });
    expect(chosenFact(asked('months'), { fact: 'greater', greater: '12' })).toEqual({
      fact: { question: 'months', greater: 12 },
    });
    expect(chosenFact(asked('months'), { fact: 'greater', greater: 'many' })).toEqual({ field: 'greater' });
    expect(chosenFact(asked('months'), { fact: 'is.AL', greater: '' })).toEqual({ field: 'fact' });
  });

  it('names what would be left without ground by a removal', () => {
    const at = (name: string) => findPlace(form, name)!;
    expect(restingOn(form, at('q.partners'), ['partners'])).toEqual(['q.partner_names']);
    expect(restingOn(form, at('q.title'), ['title'])).toEqual([]);
  });

  it('within an entry rests on questions of the same entry alone', () => {
    const people = findPlace(form, 'q.activity.people')!;
    const asked = withCondition(form, people, { question: 'name', answered: true });
    const name = findPlace(asked, 'q.activity.name')!;
    expect(restingOn(asked, name, ['name'])).toEqual(['q.activity.people']);
    expect(restingOn(asked, name, ['partners'])).toEqual([]);
    expect(restingOn(asked, findPlace(asked, 'q.title')!, ['name'])).toEqual([]);
  });
});

describe('Texts', () => {
  it('are counted and saved one by one, and the English is never changed that way', () => {
    const form = buildForm();
    const all = textsOf(form);
    expect(countOpenTexts(form, [], 'mk')).toBe(all.length);
    const filled = withTexts(form, 'mk', new Map(all.map(({ id }) => [id, `mk ${id}`])));
    expect(countOpenTexts(filled, [], 'mk')).toBe(0);
    expect(parseForm(filled).sections[0]!.questions[0]!.label).toEqual({
      en: 'Title',
      mk: 'mk sections.project.questions.title.label',
    });
    expect(withTexts(filled, 'mk', new Map(all.map(({ id }) => [id, ''])))).toEqual(form);
    expect(withTexts(form, 'en', new Map([['title', 'Another']]))).toEqual(form);
  });
});

describe('A translation', () => {
  it('is outdated once its English changed, until its page was saved again', () => {
    const form = withTexts(
      buildForm(),
      'mk',
      new Map([
        ['title', 'Образец'],
        ['sections.money.title', 'Буџет'],
      ]),
    );
    const changed = { ...form, title: { ...form.title, en: 'Another' } };
    const outdated = outdatedAfter([], form, changed);
    expect(outdated).toEqual(['mk title']);
    expect(countOpenTexts(changed, outdated, 'mk')).toBe(countOpenTexts(changed, [], 'mk') + 1);
    // Other edits leave it so; a removed text is no longer named.
    expect(outdatedAfter(outdated, changed, moved(changed, findPlace(changed, 's.money')!, -1)!)).toEqual(
      outdated,
    );
    expect(
      outdatedAfter(['mk sections.money.title'], form, removed(form, findPlace(form, 's.money')!)),
    ).toEqual([]);
    expect(outdatedWithout(outdated, 'mk', new Map([['title', 'Друг']]))).toEqual([]);
    expect(outdatedWithout(outdated, 'sq', new Map([['title', 'Tjetër']]))).toEqual(outdated);
  });
});

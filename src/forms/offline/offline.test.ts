import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { buildDocument } from '../../platform/documents/testing.ts';
import { writeDocx } from '../../platform/documents/write-docx.ts';
import { type Control, readControls } from '../../platform/files/read-controls.ts';
import { type Draft, emptyDraft } from '../answers.ts';
import { fieldsOf } from '../fields-of.ts';
import type { FormContext } from '../problems.ts';
import { withSection } from '../read-typed.ts';
import { buildForm } from '../testing.ts';
import { keptDocument, withKeptDocument } from './kept-document.ts';
import { offlineBlocks } from './offline-document.ts';
import { filledOf, readFilled, withUnits } from './read-offline.ts';
import { unitsOf } from './units.ts';

const en = languageOf('en');
const context: FormContext = { attachments: {}, bounds: { duration_months: { min: 3, max: 12 } } };
const long = Array.from({ length: 12 }, (_, at) => ({
  key: `m${at}`,
  label: { en: `Place ${at % 3}`, sq: `Vend ${at}` },
}));
/** Every kind of question, a list longer than boxes, and a day and a choice within an entry. */
const form = buildForm({
  sections: buildForm().sections.map((section): typeof section =>
    section.key === 'activities'
      ? {
          ...section,
          questions: section.questions.flatMap(
            (one): never[] =>
              (one.type === 'group'
                ? [
                    {
                      ...one,
                      questions: [
                        ...one.questions,
                        { key: 'day', type: 'date' as const, label: { en: 'Day' }, required: false },
                        {
                          key: 'where',
                          type: 'choice' as const,
                          label: { en: 'Where' },
                          options: long,
                          required: false,
                        },
                      ],
                    },
                    {
                      key: 'city',
                      type: 'choice' as const,
                      label: { en: 'City' },
                      options: long,
                      required: false,
                    },
                  ]
                : [one]) as never[],
          ),
        }
      : section,
  ),
});
const sectionOf = (key: string) => form.sections.find((one) => one.key === key)!;

async function controlsOf(draft: Draft, language = en): Promise<readonly Control[]> {
  const blocks = offlineBlocks(language, { form, draft, context, tag: 'm:of:x', about: 'Two banks' });
  return (await readControls(Buffer.from(await writeDocx(buildDocument({ blocks })))))!;
}
const typedInto = (
  controls: readonly Control[],
  path: string,
  draft: Draft,
  values: readonly (string | boolean)[],
) => {
  const { id } = unitsOf(form, draft).find((unit) => unit.path === path)!;
  return controls.map((one) => {
    const [, of, at] = one.tag.split(':');
    if (of !== id) return one;
    const value = values[Number(at)]!;
    return typeof value === 'boolean' ? { ...one, ticked: value } : { ...one, text: value };
  });
};
const readOf = (draft: Draft, controls: readonly Control[], now = draft, language = en) =>
  readFilled(language, form, now, filledOf(language, form, now, controls), context);

describe('a form away from the line', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('12', '1.5', '2,50', 'yes', 'travel', 'AL', '31'),
  );
  const typedDraft = fc
    .array(fc.tuple(fc.constantFrom(...form.sections.flatMap((section) => namesOf(section.key))), words), {
      maxLength: 40,
    })
    .map((typed) => {
      const fields = Object.fromEntries(typed);
      return form.sections.reduce<Draft>((draft, section) => withSection(draft, section, fields), emptyDraft);
    });

  it('that comes back as it went out changes nothing, whatever was answered and in whatever language', async () => {
    await fc.assert(
      fc.asyncProperty(typedDraft, fc.constantFrom('en', 'sq', 'sr-Cyrl' as const), async (draft, locale) => {
        const language = languageOf(locale as 'en');
        const controls = await controlsOf(draft, language);
        const filled = filledOf(language, form, draft, controls);
        expect(filled).toMatchObject({ fields: {}, missing: 0, unknown: [] });
        expect(filled.unchanged).toBe(unitsOf(form, draft).length);
      }),
      { numRuns: 60 },
    );
  });

  it('reads what was filled as its page would have read it, and leaves the rest of the draft as it was', async () => {
    await fc.assert(
      fc.asyncProperty(typedDraft, typedDraft, async (before, after) => {
        const controls = await controlsOf(before);
        const target = new Map(
          unitsOf(form, after).map((unit) => [unit.path, unit.parts.map(({ value }) => value)]),
        );
        const filled = unitsOf(form, before).map((unit) => ({
          unit,
          values: target.get(unit.path) ?? unit.parts.map(({ value }) => value),
        }));
        const made = withUnits(form, before, filled);
        const again = unitsOf(form, made).filter(({ path }) => target.has(path));
        for (const unit of again) {
          const wanted = target.get(unit.path)!;
          // A day that is none is no day; its parts are refused before.
          if (unit.asked?.type === 'date' || unit.asked?.type === 'money') continue;
          if (unit.row !== undefined && !unitsOf(form, before).some(({ path }) => path === unit.path))
            continue;
          expect([unit.path, unit.parts.map(({ value }) => value)]).toEqual([unit.path, wanted]);
        }
        expect(controls.length).toBeGreaterThan(20);
      }),
      { numRuns: 30 },
    );
  });

  it('takes text, days, amounts with their currency, choices, entries and lines', async () => {
    let controls = await controlsOf(emptyDraft);
    const fill = (path: string, ...values: (string | boolean)[]) => {
      controls = typedInto(controls, path, emptyDraft, values);
    };
    fill('title', 'Two banks');
    fill('months', '6');
    fill('starts', '1. 2. 2027');
    fill('place', false, true);
    fill('kinds', true, true);
    fill('partners', false, true);
    fill('turnover', '2.500.000', 'ALL');
    fill('city', 'Vend 7');
    fill('activity.1.name', 'Talks');
    fill('activity.1.day', '2027-03-04');
    fill('budget.0.heading', 'Travel');
    fill('budget.0.rate', '12,50');
    fill('budget-requested', '5000');
    fill('honest', true);
    const read = readOf(emptyDraft, controls);
    expect(read.map(({ outcome }) => outcome.kind)).toEqual(read.map(() => 'taken'));
    expect(withUnits(form, emptyDraft, read)).toEqual({
      raw: {},
      answers: {
        ...{
          title: 'Two banks',
          months: 6,
          starts: '2027-02-01',
          place: 'XK',
          partners: false,
          honest: true,
        },
        kinds: ['prevention', 'protection'],
        turnover: { minor: 250_000_000, currency: 'ALL' },
        city: 'm7',
        activity: [{}, { name: 'Talks', day: '2027-03-04' }],
        budget: { lines: [{ heading: 'travel', rateMinor: 1250 }], requestedMinor: 500_000 },
      },
    });
  });

  it('refuses what cannot be read, with the reason, and says what has to be corrected', async () => {
    const refused: readonly (readonly [string, readonly (string | boolean)[], string])[] = [
      ['months', ['twelve'], 'Months'],
      ['starts', ['next spring'], 'day.month.year'],
      ['starts', ['31.2.2027'], 'First day'],
      ['place', [true, true], 'more than one'],
      ['turnover', ['500', ''], 'currency'],
      ['city', ['Atlantis'], 'list'],
      ['budget.0.heading', ['Dreams'], 'list'],
      ['budget.0.rate', ['a lot'], 'Budget line 1'],
      ['title', ['x'.repeat(5001)], 'longer'],
    ];
    const controls = await controlsOf(emptyDraft);
    for (const [path, values, reason] of refused) {
      const [read, ...others] = readOf(emptyDraft, typedInto(controls, path, emptyDraft, values));
      expect(others).toEqual([]);
      expect(read?.outcome).toEqual({ kind: 'refused', reason: expect.stringContaining(reason) });
    }
    const [over] = readOf(emptyDraft, typedInto(controls, 'title', emptyDraft, ['x'.repeat(41)]));
    expect(over?.outcome).toEqual({ kind: 'taken', note: expect.stringContaining('40') });
  });

  it('keeps what a colleague wrote on the page since: what the file has as it had it stays newer, what both changed is chosen', async () => {
    const project = sectionOf('project');
    const before = withSection(emptyDraft, project, { 'q.title': 'Old', 'q.summary': 'Old' });
    const controls = typedInto(await controlsOf(before), 'title', before, ['In the file']);
    const now = withSection(before, project, {
      ...fieldsOf(project, before),
      'q.title': 'Page',
      'q.summary': 'Page',
    });
    const read = readOf(before, controls, now);
    expect(read.map(({ unit, outcome }) => [unit.path, outcome.kind])).toEqual([
      ['title', 'both'],
      ['summary', 'newer'],
    ]);
  });

  it('names fields of no question, fields that are there twice, and fields that were taken out', async () => {
    const controls = await controlsOf(emptyDraft);
    const title = controls.find(({ tag }) => tag.startsWith('m:0.0:'))!;
    const strange = { tag: 'm:9.9:0:00000000', text: 'Strange', ticked: undefined };
    const others = { tag: 'somebody', text: 'else', ticked: undefined };
    const filled = filledOf(en, form, emptyDraft, [
      ...controls,
      strange,
      others,
      { ...title, text: 'Again' },
    ]);
    expect(filled).toMatchObject({ fields: {}, unknown: ['Strange', 'Again'], missing: 0 });
    const without = controls.filter((one) => one !== title);
    expect(filledOf(en, form, emptyDraft, without)).toMatchObject({ fields: {}, missing: 1 });
  });

  it('waits beside the answers, and is not there for another version of the form', async () => {
    const controls = typedInto(await controlsOf(emptyDraft), 'title', emptyDraft, ['Two banks']);
    const filled = filledOf(en, form, emptyDraft, controls);
    const draft = withKeptDocument(form, emptyDraft, filled);
    expect(keptDocument(form, draft)).toEqual(filled);
    expect(keptDocument({ ...form, version: 2 }, draft)).toBe(undefined);
    expect(withKeptDocument(form, draft, undefined)).toEqual(emptyDraft);
  });
});

function namesOf(section: string): string[] {
  const names: Record<string, string[]> = {
    project: [
      'title',
      'summary',
      'months',
      'starts-day',
      'starts-month',
      'starts-year',
      'place',
      'kinds[]',
      'partners',
      'partner_names',
    ],
    activities: [
      'activity.0.name',
      'activity.1.people',
      'activity.0.day-day',
      'activity.0.where',
      'city',
      'turnover',
      'turnover-currency',
    ],
    money: [
      'budget.0.heading',
      'budget.0.description',
      'budget.2.units',
      'budget.1.rate',
      'budget-requested',
    ],
    papers: ['honest'],
  };
  return names[section]!.map((name) => `q.${name}`);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceNeeds } from '../../action/index.ts';
import { addDays } from '../../platform/dates.ts';
import { documentCodes, forWhomCodes, interpreterCodes } from './content.ts';
import { serviceStates } from './rules.ts';
import { wishForm } from './schema.ts';
import { buildContent } from './testing.ts';
import { doubtsOf, paperCodes, type Wish, weekdayOf } from './wish.ts';

const today = '2026-12-02';
const noon = { today, weekday: weekdayOf(today), time: '12:00' };
const service = (content = {}, differing = {}) => ({
  ...({ areaId: 'a', state: 'listed', checkedOn: today, checkDays: 30 } as const),
  content: buildContent(content),
  ...differing,
});

describe('What a worker looks for', () => {
  it('knows the days of the week', () => {
    expect(['2026-11-30', '2026-12-02', '2026-12-06'].map(weekdayOf)).toEqual([1, 3, 7]);
  });

  it.each<[string, Wish, object, readonly string[] | undefined]>([
    ['another need', { need: 'food' }, {}, undefined],
    ['another town', { area: 'b' }, {}, undefined],
    ['men, where women are helped', { who: 'men' }, {}, undefined],
    ['men, where everybody is helped', { who: 'men' }, { forWhom: [] }, []],
    ['no papers, where none are asked for', { papers: 'none' }, {}, []],
    [
      'no papers, where a passport is asked for',
      { papers: 'none' },
      { documents: 'state_document' },
      undefined,
    ],
    ['a passport, where any paper will do', { papers: 'state_document' }, { documents: 'any_paper' }, []],
    ['no papers, where nobody asked', { papers: 'none' }, { documents: 'not_known' }, ['papers']],
    ['a language that is spoken', { language: 'fa' }, {}, []],
    ['a language that an interpreter may know', { language: 'so' }, {}, ['language']],
    ['a language that nobody speaks', { language: 'so' }, { interpreter: 'none' }, undefined],
    ['what is open', { openNow: true }, {}, []],
    ['what is open, where no hours are known', { openNow: true }, { hours: [] }, ['hours']],
    [
      'what is open, on another day',
      { openNow: true },
      { hours: [{ day: 4, opens: '08:00', closes: '16:00' }] },
      undefined,
    ],
  ])('%s', (_, wish, content, doubts) => {
    expect(doubtsOf(service(content), wish, noon)).toEqual(doubts);
  });

  it('reads hours to the minute, and those that go on after midnight', () => {
    const open = (hours: readonly object[], moment: object) =>
      doubtsOf(service({ hours, always: false }), { openNow: true }, { ...noon, ...moment }) !== undefined;
    const day = [{ day: 3, opens: '08:00', closes: '16:00' }];
    expect(['07:59', '08:00', '15:59', '16:00'].map((time) => open(day, { time }))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const night = [{ day: 7, opens: '22:00', closes: '06:00' }];
    const at = (weekday: number, time: string) => open(night, { weekday, time });
    expect([at(7, '23:00'), at(1, '05:59'), at(1, '06:00'), at(7, '05:00')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says to ask where the check has run out, and never leads to what is suspended or closed', () => {
    const old = { checkedOn: addDays(today, -31) };
    expect(doubtsOf(service({}, old), { need: 'health' }, noon)).toEqual(['check']);
    expect(doubtsOf(service({}, { state: 'draft', checkedOn: null }), {}, noon)).toEqual(['check']);
    for (const state of ['suspended', 'closed'] as const)
      expect(doubtsOf(service({}, { state }), {}, noon)).toBeUndefined();
  });

  it('finds less with every thing more that is looked for, and knows no surer with less', () => {
    const optional = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
    const wish = fc.record({
      ...{ need: optional(serviceNeeds), who: optional(forWhomCodes), papers: optional(paperCodes) },
      ...{ language: optional(['fa', 'so']), openNow: optional([true]), area: optional(['a', 'b']) },
    });
    const any = fc.record({
      state: fc.constantFrom(...serviceStates),
      content: fc.record({
        need: fc.constantFrom(...serviceNeeds),
        documents: fc.constantFrom(...documentCodes),
        interpreter: fc.constantFrom(...interpreterCodes),
        languages: fc.subarray(['fa', 'en']),
        forWhom: fc.subarray([...forWhomCodes]),
        always: fc.boolean(),
        hours: fc.constantFrom([], [{ day: 3, opens: '08:00', closes: '16:00' }]),
      }),
    });
    fc.assert(
      fc.property(
        any,
        wish,
        fc.constantFrom('need', 'who', 'papers', 'language', 'openNow', 'area'),
        (one, whole, key) => {
          const asked = service(one.content, { state: one.state });
          const [more, less] = [whole, { ...whole, [key]: undefined }].map((each) =>
            doubtsOf(asked, each, noon),
          );
          if (more) expect(more).toEqual(expect.arrayContaining([...less!]));
        },
      ),
    );
  });

  it('reads codes alone', () => {
    expect(wishForm.parse({ need: '', area: '', who: 'women', open_now: 'yes' })).toEqual({
      ...{ need: undefined, area: undefined, who: 'women', openNow: true },
    });
    for (const odd of [{ need: 'gold' }, { area: 'Preševo' }, { language: 'xx' }, { papers: 'not_known' }])
      expect(wishForm.safeParse(odd).success).toBe(false);
  });
});

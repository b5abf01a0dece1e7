import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { adjudicate } from './adjudicate.ts';
import { type AnswerKind, strands } from './answers.ts';
import { closeCycle } from './close-cycle.ts';
import { handIn } from './hand-in.ts';
import { listVerdicts } from './queries-verdicts.ts';
import { mustStandOnEvidence, seenOf } from './rules.ts';
import { saveAnswers } from './save-answers.ts';
import type { TypedAnswer } from './schema.ts';
import { anAnswer, buildCycle } from './testing.ts';

const nothing = {
  sourceTitle: '',
  sourcePlace: '',
  sourceOn: null,
  sourceQuote: '',
  sourceUrl: null,
};

describe('a value that is decided', () => {
  const cited = anAnswer('no_data');
  const bare = anAnswer('no_data', nothing);
  const deciding = (strand: (typeof strands)[number], kind: AnswerKind | null, ...answers: TypedAnswer[]) =>
    expect(() => mustStandOnEvidence([{ kind }], [{ strand, answers }]));

  it('stands on what its strand asks for, cited by one of the two', () => {
    for (const strand of strands) {
      deciding(strand, '100', bare, bare).toThrow(
        expect.objectContaining({ code: 'verdict_without_evidence' }),
      );
      deciding(strand, '0').toThrow(expect.objectContaining({ code: 'verdict_without_evidence' }));
      deciding(strand, '100', bare, cited).not.toThrow();
      deciding(strand, '0', cited, bare).not.toThrow();
      for (const kind of ['no_data', 'not_applicable', null] as const)
        deciding(strand, kind, bare, bare).not.toThrow();
    }
    deciding('law', '50', anAnswer('50', { sourcePlace: '' })).toThrow();
    deciding('law', '50', anAnswer('50', { sourceQuote: '' })).toThrow();
    deciding('practice', '50', anAnswer('50', { sourceOn: null })).toThrow();
    deciding('practice', '50', anAnswer('50', { sourcePlace: '', sourceQuote: '' })).not.toThrow();
    deciding('policy', '50', anAnswer('50', { ...nothing, sourceTitle: 'Plan' })).not.toThrow();
  });

  it('is refused where neither cites a source, and left at no data with a reason', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const { cycleId, places, seats } = await buildCycle(cast, tx, { until: 'answering' });
      const said: readonly (readonly [AnswerKind, AnswerKind])[] = [
        ['no_data', 'no_data'],
        ['no_data', 'not_applicable'],
        ['no_data', '50'],
      ];
      for (const [at, actor] of [cast.cene, cast.foreign.cene].entries()) {
        for (const [nth, strand] of strands.entries()) {
          const kind = said[nth]![at]!;
          const answer = kind === '50' ? anAnswer(kind) : anAnswer(kind, nothing);
          await saveAnswers(cast.work(actor), {
            seatId: seats[at]!,
            part: `T1.${strand}`,
            answers: [answer],
          });
        }
        await handIn(cast.work(actor), { seatId: seats[at]! });
      }
      const ana = cast.work(cast.ana);
      await closeCycle(ana, { cycleId });
      const placeId = places[0]!.id;
      const decide = async (kinds: readonly (AnswerKind | null)[]) =>
        adjudicate(ana, {
          placeId,
          standard: 'T1',
          form: {
            seen: seenOf(await listVerdicts(tx, { placeId })),
            verdicts: kinds.map((kind) => ({ kind, reason: 'I say so.' })),
          },
        });
      for (const kinds of [
        ['100', null, null],
        [null, '0', '50'],
      ] as const)
        await expect(decide(kinds)).rejects.toMatchObject({ code: 'verdict_without_evidence' });
      await decide([null, 'no_data', '75']);
      const kinds = (await listVerdicts(tx, { placeId })).map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(['75', 'no_data', 'no_data']);
    }));
});

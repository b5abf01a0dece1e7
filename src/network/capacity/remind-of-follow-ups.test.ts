import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import type { Tx } from '../../platform/work.ts';
import { networkJobs } from '../jobs.ts';
import { mergeOrganisations } from '../merging/merge-organisations.ts';
import { buildAssessment, questionnaire } from './testing.ts';

const definition = { capacity: { ...questionnaire, followUpDays: 300 } };
const [job] = networkJobs({ baseUrl: 'https://mostura.example' });
/** The baseline of these tests is done on 25 November 2026: its follow-up is due on 21 September 2027, and told of from 22 August. */
const onDay = (cast: Cast, day: string) => job!.run(cast.work(cast.ivo, `${day}T03:55:00.000Z`), {});
const mails = (tx: Tx) =>
  tx
    .selectFrom('platform.mail')
    .select(['template', 'personId', 'args'])
    .where('template', '=', 'network.mail.follow_up')
    .orderBy('personId')
    .execute();

describe('the mail that a follow-up is due', () => {
  it('goes to nobody before its time, to the organisation’s own people a month ahead, and once', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      await buildAssessment(cast.work(cast.besa), '2');
      await onDay(cast, '2027-08-21');
      expect(await mails(tx)).toEqual([]);
      for (const day of ['2027-08-22', '2027-08-22', '2027-08-23']) await onDay(cast, day);
      const sent = await mails(tx);
      expect(sent.map(({ personId }) => personId)).toEqual(
        [cast.besa.personId, cast.bora.personId].toSorted(),
      );
      // The day and where to go, and nothing that was found.
      for (const { args } of sent)
        expect(args).toEqual({
          day: '21.9.2027',
          link: 'https://mostura.example/organisation/capacity',
        });
    }));

  it('is not written when the follow-up was begun, or when the organisation turned out to be another one', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx, { definition });
      await buildAssessment(cast.work(cast.besa), '2');
      await buildAssessment(cast.work(cast.besa));
      await buildAssessment(cast.work(cast.foreign.besa), '3');
      await mergeOrganisations(cast.work(cast.ana), {
        aliasId: cast.foreign.organisations.cso,
        keptId: cast.organisations.cso,
        reason: 'One.',
      });
      await onDay(cast, '2027-11-01');
      expect(await mails(tx)).toEqual([]);
    }));
});

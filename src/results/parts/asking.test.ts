import { describe, expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { Tx } from '../../platform/work.ts';
import { resultsJobs } from '../jobs.ts';
import { saveState } from '../report/queries-versions.ts';
import { noFiles } from '../report/testing.ts';
import { planMilestone } from '../workplan/plan-milestone.ts';
import { askForParts } from './ask-for-parts.ts';
import { listItems } from './queries-texts.ts';
import { buildDraft, buildPart } from './testing.ts';

const definition = await loadAction('actions/shbb');
const dueOn = '2027-03-01';

const inDraft = (body: (cast: Cast, tx: Tx, donorReportId: string) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    await body(cast, tx, await buildDraft(cast.work(cast.ana)));
  });

describe('Asking partners for their parts', () => {
  it(
    'is refused to all but the programme manager, for a past day, without anything to write about, twice, and of a submitted report',
    inDraft(async (cast, tx, donorReportId) => {
      const partners = [cast.foreign.organisations.partner];
      const form = { partners, activities: ['advocacy-practice'], sections: ['3.2'], dueOn, note: '' };
      const ask = (actor = cast.ana, changed = {}) =>
        askForParts(cast.work(actor), { donorReportId, form: { ...form, ...changed } });
      for (const actor of [cast.elira, cast.fatos, cast.goran, cast.besa, cast.hana, cast.ivo])
        await expect(ask(actor)).rejects.toThrow('not_permitted');
      await expect(ask(cast.ana, { dueOn: '2026-11-25' })).rejects.toThrow('report_part_day_past');
      const nothing = { activities: [], sections: [] };
      await expect(ask(cast.ana, nothing)).rejects.toThrow('report_part_empty');
      await expect(ask(cast.ana, { activities: ['dancing'] })).rejects.toThrow('report_part_choice_gone');
      await expect(ask(cast.ana, { sections: ['1.4'] })).rejects.toThrow('report_part_choice_gone');
      const others = [cast.organisations.cso];
      await expect(ask(cast.ana, { partners: others })).rejects.toThrow('report_part_choice_gone');
      const [partId] = await ask();
      expect((await listItems(tx, partId!)).map(({ item }) => item)).toEqual([
        'activity:advocacy-practice',
        'section:3.2',
      ]);
      await expect(ask()).rejects.toThrow('report_part_exists');
      await saveState(tx, donorReportId, 'submitted');
      await expect(ask()).rejects.toThrow('donor_report_not_in_state');
    }),
  );

  it(
    'gives each its own activities of the work plan beside what was chosen for all',
    inDraft(async (cast, tx, donorReportId) => {
      const { partner: own } = cast.organisations;
      const { partner: foreign } = cast.foreign.organisations;
      await planMilestone(cast.work(cast.ana), {
        ...{ activity: 'national-projects', milestone: 'agreed' },
        form: { startsOn: '2026-01-01', endsOn: '2026-12-31', partnerId: foreign, reason: 'As agreed.' },
      });
      const chosen = { activities: ['advocacy-practice'], sections: [], note: 'No figures, please.' };
      const form = { ...chosen, partners: [own, foreign], dueOn };
      const [first, second] = await askForParts(cast.work(cast.ana), { donorReportId, form });
      const itemsOf = async (id: string) => (await listItems(tx, id)).map(({ item }) => item);
      expect(await itemsOf(first!)).toEqual(['activity:advocacy-practice']);
      expect((await itemsOf(second!)).toSorted()).toEqual([
        'activity:advocacy-practice',
        'activity:national-projects',
      ]);
      expect(cast.jobs.filter(({ word }) => word === 'report_part.ask')).toHaveLength(2);
    }),
  );

  it(
    'writes to the staff of that partner alone',
    inDraft(async (cast, tx, donorReportId) => {
      const { foreign } = cast;
      const partnerId = foreign.organisations.partner;
      const partId = await buildPart(cast.work(cast.ana), { donorReportId, partnerId });
      const told = {
        language: () => languageOf('en'),
        demonstration: false,
        baseUrl: 'https://a.example',
        store: noFiles,
      };
      await resultsJobs(told)
        .find(({ word }) => word === 'report_part.ask')!
        .run(cast.work(cast.ana), { report_partId: partId });
      const mails = await tx.selectFrom('platform.mail').select(['personId', 'template', 'args']).execute();
      expect(mails.map(({ personId }) => personId).toSorted()).toEqual(
        [foreign.ana, foreign.elira, foreign.fatos, foreign.filip].map((one) => one.personId).toSorted(),
      );
      const args = { link: `https://a.example/staff/report-parts/${partId}` };
      expect(mails[0]).toMatchObject({ template: 'results.mail.part_ask', args });
    }),
  );
});

import { expect, it } from 'vitest';
import { type TestYear, unmarkedIn } from './test-year.ts';

/** What the year holds of recommendations and what became of them. */
export function holdsRecommendations(year: TestYear) {
  it('marks every recommendation as invented, and none of it is about a real place', async () => {
    expect(
      await unmarkedIn(year, [
        `select title from advocacy.recommendation where title not like '%(demonstration)' or jurisdiction is not null or territory not like 'Imagined%'`,
        `select title from advocacy.material_text where title not like '%(demonstration)'`,
        `select outlet from advocacy.media_echo where outlet not like 'Imagined%' or title not like '%(demonstration)'`,
        `select name from advocacy.addressee where name not like '%Imagined%'`,
        `select text from advocacy.response where text not like '%(demonstration)'`,
        `select text from advocacy.reply where text not like '%(demonstration)'`,
        `select reference from advocacy.status_evidence where reference not like 'DEMO-%'`,
        `select office from advocacy.measure where office not like '%Imagined%'`,
        `select title from advocacy.practice where title not like '%(demonstration)' or jurisdiction is not null or territory not like 'Imagined%'`,
        `select territory from advocacy.adoption where jurisdiction is not null or (territory <> '' and territory not like 'Imagined%')`,
        `select reference from advocacy.practice_document where reference not like 'DEMO-%'`,
        `select reference from advocacy.adoption_step where reference not like 'DEMO-%'`,
        `select subject from advocacy.engagement where subject not like '%(demonstration)' or jurisdiction is not null`,
        `select institution from advocacy.engagement_office where institution not like '%Imagined%'`,
        `select title from advocacy.outcome where title not like '%(demonstration)' or jurisdiction is not null`,
        `select body_name from advocacy.substantiation where body_name not like '%Imagined%'`,
        `select source from advocacy.position where source not like 'DEMO-%'`,
      ]),
    ).toEqual([]);
  });

  it('has a body that confirmed on a page of its own what changed, and is asked of another change', async () => {
    const asked = await year.all(`select s.given_on is not null as answered
      from advocacy.substantiation s join network.organisation o on o.id = s.organisation_id
      where o.name like 'Ombudsman of the Imagined River%' order by 1`);
    expect(asked).toEqual([{ answered: false }, { answered: true }]);
  });

  it('has files beside its records, each marked, and those of everybody beside what is public', async () => {
    expect(
      await unmarkedIn(year, [`select title from papers.paper where title not like '%(demonstration)'`]),
    ).toEqual([]);
    const kinds = (view: string) => year.all(`select distinct owner_kind from ${view} order by owner_kind`);
    expect((await kinds('papers.paper')).map(({ ownerKind }) => ownerKind)).toEqual([
      'adoption',
      'cycle_reply',
      'document',
      'expenditure',
      'income',
      'material',
      'partnership',
      'practice',
      'procurement',
      'reply',
      'response',
      'vat_rule',
      'visibility_product',
    ]);
    expect((await kinds('published.paper')).map(({ ownerKind }) => ownerKind)).toEqual([
      'cycle_reply',
      'material',
      'partnership',
      'practice',
      'reply',
      'response',
    ]);
  });
}

// @second-database: roles and grants
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { type Cast, castOf, noon } from '../../tests/support/cast.ts';
import { rolledBack } from '../../tests/support/database.ts';
import { htmlValidator } from '../../tests/support/html-validator.ts';
import { languageOf } from '../../tests/support/language.ts';
import { loadAction } from '../action/index.ts';
import { historyOf } from '../platform/audit/history.ts';
import { asSeenBy } from '../platform/database/frame.ts';
import { writeCsv } from '../platform/documents/write-csv.ts';
import type { ActingContext, Answer, Route, Typed } from '../platform/http/route.ts';
import { type Actor, isStaff, may } from '../platform/permissions.ts';
import { writeTable } from '../platform/public-tables/write-table.ts';
import type { Tx } from '../platform/work.ts';
import { renderIn } from '../ui/testing.tsx';
import {
  buildDonorReport,
  createDonorReport,
  createPeriod,
  freezePeriod,
  resultsRoutes,
  writeNarrative,
} from './index.ts';
import { buildVersion } from './report/testing.ts';
import { buildGathering, buildOrganisation, buildSubGrant } from './testing.ts';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');
const routes = resultsRoutes({ demonstration: true, store: { read: async () => undefined }, findables: [] });
/** What a route answers to a person, under the role it is declared with: the page as HTML, or the file. */
async function ask(
  tx: Tx,
  cast: Cast,
  path: string,
  {
    actor,
    params = {},
    query = {},
    conflict,
  }: {
    actor?: Actor;
    params?: Record<string, string>;
    query?: Record<string, string>;
    /** What was typed when somebody else saved meanwhile. */
    conflict?: Typed;
  } = {},
): Promise<string> {
  const route = routes.find((one) => one.path === path) as Route;
  const work = actor ? cast.work(actor) : undefined;
  const url = new URL(`https://mostura.example${path}`);
  const history = historyOf(route, tx, actor);
  const about = { url, params, query, token: 'a.b', language, actor, work, history };
  const context = { tx, actionId: cast.actionId, now: noon, ...about } as unknown as ActingContext;
  const role = route.portal ? 'mostura_portal' : 'mostura_app';
  await sql`select set_config('role', ${role}, true), set_config('app.staff', ${isStaff(actor) ? 'on' : 'off'}, true)`.execute(
    tx,
  );
  const id = route.subject ? params[route.subject.param]! : '';
  const subject = await route.subject?.find(tx, id, { ...context, actor });
  if (!may(actor, route.may, subject)) throw new Error('not_permitted');
  const answer = await shown(route, context, subject, conflict);
  await sql`reset role`.execute(tx);
  if (answer.result === 'page') return validHtml(renderIn(language, answer.body));
  if (answer.result === 'csv') return writeCsv(answer.rows);
  if (answer.result === 'table')
    return String(await writeTable(answer, { baseUrl: 'https://mostura.example', demonstration: false }));
  throw new Error(`no page at ${path}`);
}

async function validHtml(html: string): Promise<string> {
  const { results } = await htmlValidator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  return html;
}

async function shown(
  route: Route,
  context: ActingContext,
  subject: unknown,
  conflict: Typed | undefined,
): Promise<Answer> {
  if (route.kind === 'page') return route.show(context, subject);
  if (route.kind !== 'form') throw new Error('a button shows nothing');
  const typed = conflict ?? (await route.fill?.(context, subject)) ?? {};
  return route.show(context, subject, { typed, errors: {}, conflict: conflict !== undefined });
}

async function inAction(body: (tx: Tx, cast: Cast) => Promise<void>) {
  await rolledBack(async (tx) => body(tx, await castOf(tx, { definition })));
}

async function engageSix(tx: Tx, cast: Cast) {
  const came: [string, number, number][] = [];
  for (let count = 0; count < 6; count++)
    came.push([await buildOrganisation(tx, cast.actionId, { name: `Club <${count}>` }), 1, 1]);
  return buildGathering(tx, cast, { title: 'Round & table', came });
}

async function freezeFirst(cast: Cast): Promise<void> {
  const first = { name: 'First', startsOn: '2026-01-01', endsOn: '2026-06-30' };
  const periodId = await createPeriod(cast.work(cast.ana), first);
  const work = cast.work(cast.ana);
  await asSeenBy(work.tx, cast.ana, () => freezePeriod(work, { periodId }));
}

/** What a page says, without its tags. */
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, '');

describe('the logframe of staff', () => {
  it('is closed to applicants and assessors', async () => {
    await inAction(async (tx, cast) => {
      for (const actor of [cast.besa, cast.cene, cast.dragan, undefined])
        await expect(ask(tx, cast, '/staff/logframe', { actor })).rejects.toThrow('not_permitted');
    });
  });

  it('shows every indicator where it stands, and leads to its records', async () => {
    await inAction(async (tx, cast) => {
      const gathering = await engageSix(tx, cast);
      await buildSubGrant(tx, cast, cast.organisations.cso);
      for (const actor of [cast.ana, cast.elira, cast.fatos, cast.goran]) {
        const html = await ask(tx, cast, '/staff/logframe', { actor });
        expect(wordsOf(html)).toContain('Number of civil society organisations engaged 7 of 90');
        expect(html).toContain('href="/staff/logframe/round_tables"');
        expect(html.includes('href="/staff/periods"')).toBe(actor === cast.ana || actor === cast.goran);
      }
      const page = await ask(tx, cast, '/staff/logframe/:indicator', {
        actor: cast.ana,
        params: { indicator: 'round_tables' },
      });
      expect(page).toContain('Only these types: round tables.');
      expect(page).toContain(`href="/staff/gatherings/${gathering}"`);
      expect(page).toContain('Round &amp; table');
      expect(page).toContain('href="/staff/logframe/round_tables/target"');
      const csv = await ask(tx, cast, '/staff/logframe.csv', { actor: cast.elira });
      expect(csv).toContain(
        'organisations_engaged,Number of civil society organisations engaged,organisations,0,90,7',
      );
    });
  });

  it('narrows the records to days and a jurisdiction, and ignores what it does not understand', async () => {
    await inAction(async (tx, cast) => {
      await engageSix(tx, cast);
      const open = (query: Record<string, string>) =>
        ask(tx, cast, '/staff/logframe/:indicator/records.csv', {
          actor: cast.elira,
          params: { indicator: 'organisations_engaged' },
          query,
        });
      const lines = (csv: string) => csv.trim().split('\r\n').length - 2;
      expect(lines(await open({}))).toBe(6);
      expect(lines(await open({ jurisdiction: 'ME' }))).toBe(0);
      expect(lines(await open({ 'to-day': '9', 'to-month': '3', 'to-year': '2026' }))).toBe(0);
      expect(lines(await open({ from: 'yesterday', period: '1; drop table', jurisdiction: 'RS' }))).toBe(6);
    });
  });

  it('knows no indicator that the definition does not', async () => {
    await inAction(async (tx, cast) => {
      const params = { indicator: '../bridges' };
      await expect(ask(tx, cast, '/staff/logframe/:indicator', { actor: cast.ana, params })).rejects.toThrow(
        'not_found',
      );
      await tx.selectFrom('action.action').select('id').execute();
    });
  });
});

describe('periods', () => {
  const spring = { name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' };

  it('show what was corrected since they were frozen', async () => {
    await inAction(async (tx, cast) => {
      await engageSix(tx, cast);
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      const params = { periodId };
      const open = await ask(tx, cast, '/staff/periods/:periodId', { actor: cast.ana, params });
      expect(open).toContain(`href="/staff/periods/${periodId}/freeze"`);
      await expect(ask(tx, cast, '/staff/periods/:periodId', { actor: cast.goran, params })).rejects.toThrow(
        'not_permitted',
      );
      await freezePeriod(cast.work(cast.ana), { periodId });
      await buildGathering(tx, cast, { title: 'Forgotten <table>', startsOn: '2026-04-01' });
      const html = await ask(tx, cast, '/staff/periods/:periodId', { actor: cast.goran, params });
      expect(html).toContain('Nothing has changed since the freeze');
      expect(html).toContain('Forgotten &lt;table&gt;');
      expect(html).toContain('In the records now');
      expect(html).toContain('Period frozen');
      expect(html).not.toContain('/freeze"');
      const csv = await ask(tx, cast, '/staff/periods/:periodId/values.csv', { actor: cast.ana, params });
      expect(csv).toContain('round_tables,Number of national round tables held,gatherings,1,1,');
    });
  });

  it('are forms that a person fills', async () => {
    await inAction(async (tx, cast) => {
      const periodId = await createPeriod(cast.work(cast.ana), spring);
      expect(await ask(tx, cast, '/staff/periods', { actor: cast.ana })).toContain('Spring');
      expect(await ask(tx, cast, '/staff/periods', { actor: cast.goran })).not.toContain('Spring');
      expect(await ask(tx, cast, '/staff/periods/new', { actor: cast.ana })).toContain('name="ends_on-year"');
      const asked = { actor: cast.ana, params: { periodId } };
      const freeze = await ask(tx, cast, '/staff/periods/:periodId/freeze', asked);
      expect(freeze).toContain('You cannot reopen a frozen period');
      const target = await ask(tx, cast, '/staff/logframe/:indicator/target', {
        actor: cast.ana,
        params: { indicator: 'national_sub_grants' },
      });
      expect(target).toContain('value="24"');
    });
  });
});

describe('donor reports', () => {
  async function begin(cast: Cast) {
    const work = cast.work(cast.ana);
    const periodId = await createPeriod(work, {
      name: 'Spring <1>',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
    });
    return { periodId, donorReportId: await createDonorReport(work, { periodId }) };
  }

  it('are read by the contracting authority once they are submitted, and written by the programme manager', async () => {
    await inAction(async (tx, cast) => {
      await engageSix(tx, cast);
      const params = await begin(cast);
      const path = '/staff/donor-reports/:donorReportId';
      await expect(ask(tx, cast, path, { actor: cast.goran, params })).rejects.toThrow('not_permitted');
      await sql`reset role`.execute(tx);
      await buildDonorReport(cast.work(cast.ana), params);
      await expect(ask(tx, cast, path, { actor: cast.goran, params })).rejects.toThrow('not_permitted');
      await sql`reset role`.execute(tx);
      const mine = await ask(tx, cast, path, { actor: cast.ana, params });
      expect(mine).toContain(`action="/staff/donor-reports/${params.donorReportId}/build"`);
      expect(mine).toContain(`href="/staff/donor-reports/${params.donorReportId}/sections/2.1"`);
      await buildVersion(tx, { ...cast, personId: cast.ana.personId }, params.donorReportId);
      for (const actor of [cast.besa, cast.elira, cast.fatos])
        await expect(ask(tx, cast, path, { actor, params })).rejects.toThrow('not_permitted');
      await sql`reset role`.execute(tx);
      const theirs = await ask(tx, cast, path, { actor: cast.goran, params });
      expect(theirs).toContain('/report.docx"');
      expect(theirs).not.toContain('/sections/');
      expect(theirs).not.toContain('/build');
      expect(await ask(tx, cast, '/staff/donor-reports', { actor: cast.goran })).toContain(
        'Spring &lt;1&gt;',
      );
      expect(await ask(tx, cast, `${path}/preview`, { actor: cast.goran, params })).toContain(
        '2.1 Executive summary',
      );
    });
  });

  it('say of every sub-grant whether it may be published today, not when the report was filled', async () => {
    await inAction(async (tx, cast) => {
      const grant = await buildSubGrant(tx, cast, cast.organisations.cso, { delayUntil: '2026-11-25' });
      const period = { name: 'First', startsOn: '2026-01-01', endsOn: '2026-06-30' };
      const periodId = await createPeriod(cast.work(cast.ana), period);
      const donorReportId = await createDonorReport(cast.work(cast.ana), { periodId });
      await buildDonorReport(cast.work(cast.ana), { donorReportId });
      const asked = { actor: cast.ana, params: { donorReportId } };
      const preview = () => ask(tx, cast, '/staff/donor-reports/:donorReportId/preview', asked);
      const own = tx.selectFrom('grants.subGrantAgreement').select('number').where('id', '=', grant);
      const { number } = await own.executeTakeFirstOrThrow();
      expect(await preview()).toMatch(new RegExp(`${number}[^]*may be published`));
      const turn = (to: { delayUntil?: string | null; withholdName?: boolean; generalisePlace?: boolean }) =>
        tx.updateTable('grants.subGrantAgreement').set(to).where('id', '=', grant).execute();
      for (const to of [{ delayUntil: '2026-11-26' }, { withholdName: true }, { generalisePlace: true }]) {
        await turn({ delayUntil: null, withholdName: false, generalisePlace: false, ...to });
        // It travels as DOCX and PDF.
        expect(await preview()).toMatch(new RegExp(`^(?![^]*${number})[^]*not to be published`));
      }
    });
  });

  it('show both versions of a section when somebody else saved meanwhile', async () => {
    await inAction(async (tx, cast) => {
      const { donorReportId } = await begin(cast);
      const text = 'What <Ana> wrote.';
      await writeNarrative(cast.work(cast.ana), { donorReportId, section: '2.2', text, version: 0 });
      const params = { donorReportId, section: '2.2' };
      const html = await ask(tx, cast, '/staff/donor-reports/:donorReportId/sections/:section', {
        actor: cast.ana,
        params,
        conflict: { text: 'What I wrote.', version: '0' },
      });
      expect(html).toContain('What &lt;Ana&gt; wrote.');
      expect(html).toContain('What I wrote.</textarea>');
      expect(html).toContain('name="version" value="1"');
    });
  });

  it('have sections that nobody types, and none that is unknown', async () => {
    await inAction(async (tx, cast) => {
      const { donorReportId } = await begin(cast);
      for (const section of ['1.4', '9.9', '../2.1'])
        await expect(
          ask(tx, cast, '/staff/donor-reports/:donorReportId/sections/:section', {
            actor: cast.ana,
            params: { donorReportId, section },
          }),
        ).rejects.toThrow('not_found');
    });
  });

  it('are begun for a period that has none yet', async () => {
    await inAction(async (tx, cast) => {
      const { periodId } = await begin(cast);
      const other = await createPeriod(cast.work(cast.ana), {
        name: 'Summer',
        startsOn: '2026-06-01',
        endsOn: '2026-08-31',
      });
      const html = await ask(tx, cast, '/staff/donor-reports/new', { actor: cast.ana });
      expect(html).toContain(`value="${other}"`);
      expect(html).not.toContain(periodId);
    });
  });
});

describe('the public results', () => {
  it('are read under a role that sees published views only, and name nobody who took part', async () => {
    await inAction(async (tx, cast) => {
      await engageSix(tx, cast);
      const shown = async () => wordsOf(await ask(tx, cast, '/results'));
      expect(await shown()).toMatch(/organisations engaged shown after the first reporting period is frozen/);
      await freezeFirst(cast);
      expect(await shown()).toContain('Number of civil society organisations engaged 6 of 90');
      const page = await ask(tx, cast, '/results/:indicator', {
        params: { indicator: 'organisations_engaged' },
      });
      expect(page).toContain('The organisations that took part are not listed');
      expect(page).not.toContain('Club');
      expect(await ask(tx, cast, '/results/:indicator', { params: { indicator: 'round_tables' } })).toContain(
        'Round &amp; table',
      );
    });
  });

  it('show no number behind which fewer than five stand, neither now nor by subtraction', async () => {
    await inAction(async (tx, cast) => {
      const { cso } = cast.organisations;
      await buildGathering(tx, cast, { came: [[cso, 3, 12]] });
      const engaged = async () => wordsOf(await ask(tx, cast, '/results'));
      expect(await engaged()).toMatch(/engaged shown after the first reporting period/);
      const csv = await ask(tx, cast, '/results.csv');
      expect(csv).toMatch(/women_attended,[^\r]*,,,yes\r/);
      expect(csv).toMatch(/,men_attended,[^\r]*,,,yes\r/);
      const page = (indicator: string) => ask(tx, cast, '/results/:indicator', { params: { indicator } });
      expect(await page('men_attended')).toContain('are shown only for frozen periods');
      await freezeFirst(cast);
      await buildGathering(tx, cast, { startsOn: '2026-08-01', otherMen: 2 });
      expect(await engaged()).toMatch(/engaged fewer than five/);
      const frozen = await ask(tx, cast, '/results.csv');
      expect(frozen).toMatch(/,men_attended,[^\r]*,,12,no\r/);
      expect(frozen).toMatch(/,women_attended,[^\r]*,,,yes\r/);
      const values = await ask(tx, cast, '/results/:indicator/values.csv', {
        params: { indicator: 'men_attended' },
      });
      expect(values).toContain('First,2026-06-30,,,,,12,no');
      expect(values).toContain('now,2026-06-30,,,,,12,no');
      expect(values).toContain('First,2026-06-30,,,kind,round_table,12,no');
      expect(values).not.toMatch(/now,2026-11-25,[^\r]*round_table/);
      expect(await page('men_attended')).toContain('Breakdowns show the figures at the end of 30 June 2026');
    });
  });

  it('say in words, and in the file, that a frozen value is held back while a sub-grant is delayed', async () => {
    await inAction(async (tx, cast) => {
      await buildSubGrant(tx, cast, cast.organisations.cso, { delayUntil: '9999-01-01' });
      await freezeFirst(cast);
      for (const indicator of ['national_sub_grants', 'organisations_engaged', 'prevention_reached']) {
        const params = { indicator };
        expect(await ask(tx, cast, '/results/:indicator', { params })).toContain(
          'not shown while a counted record is confidential',
        );
        const values = await ask(tx, cast, '/results/:indicator/values.csv', { params });
        expect(values).toContain('First,2026-06-30,,,,,,yes');
      }
    });
  });

  it('lists a withheld sub-grant without its name, and a delayed one not at all', async () => {
    await inAction(async (tx, cast) => {
      const { cso } = cast.organisations;
      await buildSubGrant(tx, cast, cso, { withholdName: true, amountMinor: 123_400 });
      await buildSubGrant(tx, cast, cso, { delayUntil: '9999-01-01', amountMinor: 555_500 });
      const html = await ask(tx, cast, '/results/:indicator', { params: { indicator: 'money_awarded' } });
      expect(html).toContain('A sub-grant whose name is withheld');
      expect(html).toContain('5,000.00');
      expect(html).not.toContain('1,234.00');
      expect(html).not.toContain('Safe crossings');
      expect(html).not.toContain('5,555.00');
      expect(html).not.toContain('10,555.00');
    });
  });
});

import { describe, expect, it } from 'vitest';
import { type Cast, noon } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { htmlValidator } from '../../../tests/support/html-validator.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { writeCsv } from '../../platform/documents/write-csv.ts';
import type { ActingContext, Answer } from '../../platform/http/route.ts';
import { type Actor, may } from '../../platform/permissions.ts';
import { renderIn } from '../../ui/testing.tsx';
import { loadRates } from '../rates/load-rates.ts';
import { rateRoutes } from '../rates/routes.tsx';
import { importBudget } from './import-budget.ts';
import { recordExpenditure } from './record-expenditure.ts';
import { budgetRoutes } from './routes.tsx';
import { buildBudget, buildExpenditure, castWithHeadings } from './testing.ts';

const routes = [...budgetRoutes, ...rateRoutes];
const language = languageOf();

/** What a route answers to a look, as text. */
async function look(
  cast: Cast,
  actor: Actor,
  path: string,
  query: Record<string, string> = {},
): Promise<string> {
  const route = routes.find((one) => one.path === path);
  if (!route || route.kind === 'button') throw new Error(`nothing to look at: ${path}`);
  const { tx } = cast.work(actor);
  const context = {
    work: cast.work(actor),
    url: new URL(`https://mostura.example${path}`),
    tx,
    actor,
    actionId: cast.actionId,
    now: noon,
    language,
    query,
    token: 'a.b',
  } as unknown as ActingContext;
  const answer: Answer = await route.show(context, undefined, { typed: {}, errors: {}, conflict: false });
  if (answer.result === 'csv') return writeCsv(answer.rows);
  if (answer.result !== 'page') throw new Error('not a page');
  const html = renderIn(language, answer.body);
  expect(await htmlValidator.validateString(html)).toMatchObject({ valid: true });
  return html;
}

describe('the pages of the money', () => {
  it('are not for applicants, assessors or institutions', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      for (const actor of [cast.besa, cast.cene, cast.dragan, undefined])
        for (const route of routes) expect(may(actor, route.may, undefined), route.path).toBe(false);
    });
  });

  it('show budget against expenditure, and say which heading is over', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(
        cast.work(cast.ana),
        buildBudget('Group 484; 1; Work; 1000\nGroup 484; 2; Bus; 100'),
      );
      await recordExpenditure(cast.work(cast.fatos), buildExpenditure());
      const text = await look(cast, cast.ana, '/staff/budget');
      expect(text).toContain('1,100.00');
      expect(text).toMatch(/2\. Travel.*-20\.00.*Over budget/s);
      expect(text).toContain('Partner of the South');
      const own = await look(cast, cast.ana, '/staff/budget', {
        partner: cast.foreign.organisations.partner,
      });
      expect(own).not.toContain('1,100.00');
    });
  });

  it('show a button only to who may press it', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const seen = async (actor: Actor) => {
        const text = await look(cast, actor, '/staff/budget');
        return ['import', 'expenditure/new', 'rates'].filter((name) => text.includes(`${name}"`));
      };
      expect(await seen(cast.ana)).toEqual(['import', 'rates']);
      expect(await seen(cast.fatos)).toEqual(['expenditure/new', 'rates']);
      expect(await seen(cast.goran)).toEqual([]);
    });
  });

  it('list expenditure with its rate and lead to the next page', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      await loadRates(work, { lines: '2026-11; RSD; 117,2', source: 'Rates of the tests' });
      for (let count = 0; count < 21; count++)
        await recordExpenditure(work, buildExpenditure({ currency: 'RSD', description: `=SUM(${count})` }));
      const first = await look(cast, cast.goran, '/staff/budget/expenditure');
      expect(first).toContain('117.2 (2026-11)');
      const after = /after=([^"&]+)"/.exec(first)?.[1];
      const second = await look(cast, cast.goran, '/staff/budget/expenditure', {
        after: decodeURIComponent(after!),
      });
      expect(second.match(/=SUM/g)).toHaveLength(1);
      const csv = await look(cast, cast.goran, '/staff/budget/expenditure.csv');
      expect(csv.split('\r\n')).toHaveLength(23);
      expect(csv).toContain("'=SUM(7)");
    });
  });

  it('ask for what they need, in forms', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await loadRates(cast.work(cast.fatos), { lines: '2026-11; MKD; 61,5', source: 'Rates of the tests' });
      expect(await look(cast, cast.ana, '/staff/budget/import')).toContain('name="lines"');
      expect(await look(cast, cast.fatos, '/staff/budget/expenditure/new')).toMatch(/<option value="MKD"/);
      expect(await look(cast, cast.fatos, '/staff/rates')).toContain('61.5');
    });
  });

  it('take a strange address for no filter', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const strange: Record<string, string>[] = [
        { partner: "'; drop" },
        { after: 'x.y' },
        { after: '2026-02-30.1' },
        { heading: '\u0000' },
      ];
      for (const query of strange)
        await expect(look(cast, cast.ana, '/staff/budget/expenditure', query)).resolves.toContain(
          'No expenditure is recorded',
        );
    });
  });
});

describe('the pages of an entry', () => {
  it('put what was just saved on top of the list, for the partner that saved it', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      const work = cast.work(cast.fatos);
      const older = await recordExpenditure(
        work,
        buildExpenditure({ spent_on: '2026-01-05', description: 'Old ticket' }),
      );
      await recordExpenditure(work, buildExpenditure());
      const path = '/staff/budget/expenditure';
      const own = await look(cast, cast.fatos, path, { saved: older });
      expect(own).toContain('Saved: Old ticket');
      expect(own.indexOf('Just saved')).toBeLessThan(own.indexOf('Bus to the round table'));
      expect(await look(cast, cast.goran, path, { saved: older })).not.toContain('Just saved');
    });
  });

  it('ask what is out of line beside everything that was typed', async () => {
    await rolledBack(async (tx) => {
      const cast = await castWithHeadings(tx);
      await importBudget(cast.work(cast.ana), buildBudget('Group 484; 2; Bus; 100'));
      const typed = {
        ...{ heading: 'travel', description: 'Bus', document_reference: 'R-1', currency: 'EUR' },
        ...{ 'spent_on-day': '20', 'spent_on-month': '11', 'spent_on-year': '2026', amount: '9999999.99' },
      };
      const route = routes.find(({ path }) => path === '/staff/budget/expenditure/new');
      if (route?.kind !== 'form') throw new Error('no form');
      const context = {
        ...{
          tx,
          actor: cast.fatos,
          work: cast.work(cast.fatos),
          actionId: cast.actionId,
          now: noon,
          language,
        },
        ...{ query: {}, token: 'a.b', url: new URL('https://mostura.example/staff/budget/expenditure/new') },
      } as unknown as ActingContext;
      const shown = async (errors: Record<string, string>) =>
        renderIn(language, (await route.show(context, undefined, { typed, errors, conflict: false })).body);
      const asked = await shown({ reason: 'Say why.' });
      expect(asked).toContain('Check this entry');
      expect(asked).toMatch(/Its budget is 100\.00\sEUR\./);
      expect(asked).toContain('Reason why the entry is correct');
      expect(asked).toContain('value="9999999.99"');
      expect(await htmlValidator.validateString(asked)).toMatchObject({ valid: true });
      expect(await shown({})).not.toContain('Reason why the entry is correct');
    });
  });
});

import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { loadAction } from '../../action/index.ts';
import type { ActingContext, Route } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { buildMoney } from '../testing.ts';
import { createPeriod } from './create-period.ts';
import { findPeriod } from './queries.ts';
import { periodRoutes } from './routes.tsx';

const definition = await loadAction('actions/shbb');
const language = languageOf('en');

it('A period says from when it can be frozen; its form says what is unfinished, and where', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const periodId = await createPeriod(cast.work(cast.ana), {
      ...{ name: 'Spring', startsOn: '2026-03-01', endsOn: '2026-05-31' },
    });
    const period = (await findPeriod(tx, periodId))!;
    const page = async (path: string, now?: string) => {
      const route = periodRoutes.find((one) => one.path === path) as Extract<Route, { kind: 'form' }>;
      const work = cast.work(cast.ana, now);
      const about = {
        url: new URL('https://mostura.example/x'),
        params: {},
        query: {},
        language,
        token: 'a.b',
      };
      const context = { ...work, work, ...about, history: async () => [] } as unknown as ActingContext;
      const state = { typed: {}, errors: {}, conflict: false };
      const answer = await route.show(context, period, state);
      return answer.result === 'page' ? renderIn(language, answer.body) : '';
    };
    const onLastDay = await page('/staff/periods/:periodId', '2026-05-31T12:00:00.000Z');
    expect(onLastDay).toContain('You can freeze this period from 1 June 2026.');
    expect(onLastDay).not.toContain('/freeze"');
    expect(await page('/staff/periods/:periodId')).not.toContain('You can freeze this period from');
    const freeze = '/staff/periods/:periodId/freeze';
    expect(await page(freeze)).toContain('We found no open dispute');
    await buildMoney(tx, cast, 'travel', 1000, { '2026-04-05': 200_011 });
    await tx.updateTable('action.expenditure').set({ documentReference: '–' }).execute();
    const form = await page(freeze);
    expect(form).toContain('1 March 2026');
    expect(form).toContain('href="/staff/budget/expenditure"');
    expect(form).toContain('1 entry of the period has no number of a supporting document.');
  }));

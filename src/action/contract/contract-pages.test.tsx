import { expect, it } from 'vitest';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import type { ActingContext, Route } from '../../platform/http/route.ts';
import { renderIn } from '../../ui/testing.tsx';
import { castWithHeadings } from '../budget/testing.ts';
import { recordContract } from './record-contract.ts';
import { contractRoutes } from './routes.tsx';

const language = languageOf('en');
const form = {
  ...{ number: 'T-1', startsOn: '2026-01-01', endsOn: '2027-12-31', totalMinor: 100, contributionMinor: 90 },
  ...{ transferPercent: 15, warningPercent: 80, reportDays: 60, reason: 'The signed contract.' },
};

it('The contract is entered once: after that its page and its form say that it is changed', () =>
  rolledBack(async (tx) => {
    const cast = await castWithHeadings(tx);
    const shown = async (path: string) => {
      const work = cast.work(cast.ana);
      const url = new URL(`https://mostura.example${path}`);
      const context = { ...work, work, actor: cast.ana, language, url, token: 'a.b', query: {}, params: {} };
      const route = contractRoutes.find((one) => one.path === path) as Extract<Route, { kind: 'form' }>;
      const state = { typed: {}, errors: {}, conflict: false };
      const answer = await route.show(context as unknown as ActingContext, undefined as never, state);
      return answer.result === 'page' ? renderIn(language, answer.body) : '';
    };
    const both = async () => [await shown('/staff/contract'), await shown('/staff/contract/edit')];
    for (const html of await both()) {
      expect(html).toContain('Enter the contract');
      expect(html).not.toContain('Change the contract');
    }
    await recordContract(cast.work(cast.ana), form);
    for (const html of await both()) {
      expect(html).toContain('Change the contract');
      expect(html).not.toContain('Enter the contract');
    }
  }));

import { expect, it } from 'vitest';
import { withNotice } from './notice.ts';
import { type Route, redirect, toldByPage } from './route.ts';

const route = (done?: string) => ({ kind: 'form', may: { name: 'bill.attach' }, done }) as unknown as Route;
const to = '/reports/1?show=all#lines';

it('After an act the browser opens the top of the next page, where the notice is', () => {
  expect(withNotice(route(), redirect(to))).toMatchObject({ to: '/reports/1?show=all', done: 'bill.attach' });
});

it('A page that says itself what was done is opened at the place that was named', () => {
  const answer = withNotice(route(toldByPage), redirect(to));
  expect(answer).toEqual({ result: 'redirect', to });
  expect(withNotice(route(), redirect(to, toldByPage))).toEqual({ result: 'redirect', to });
});

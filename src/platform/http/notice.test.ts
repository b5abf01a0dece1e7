import { expect, it } from 'vitest';
import { languageOf } from '../../../tests/support/language.ts';
import { counted, noticeOf, withNotice } from './notice.ts';
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

it('A notice is a sentence with its full stop, also where its words are those of the history, and may have a number', () => {
  const language = languageOf('en');
  expect(noticeOf('gathering.offer', language)?.text).toBe('The registration and the places were saved.');
  expect(language.t('history.release.return')).toBe('The table was returned');
  expect(noticeOf('release.return', language)?.text).toBe('The table was returned.');
  expect(noticeOf(counted('gathering.offer_moving', 3), language)?.text).toContain('3 people');
});

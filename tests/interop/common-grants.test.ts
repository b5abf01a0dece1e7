import { describe, expect, test } from 'vitest';
import { detailsAnswer, errorAnswer, listAnswer } from '../../src/opendata/commongrants/envelopes.ts';
import { opportunity, opportunityDetails } from '../../src/opendata/commongrants/opportunity.ts';
import { buildCall } from '../../src/opendata/testing.ts';
import { commonGrantsValidator } from './common-grants-validator.ts';

const list = '/common-grants/opportunities';
const one = '/common-grants/opportunities/{oppId}';
const calls = [
  buildCall(),
  buildCall({ status: 'closed', scope: 'regional', jurisdiction: undefined, zone: 'Europe/Sarajevo' }),
  buildCall({ status: 'forecasted', contactEmail: undefined, page: undefined, lots: [] }),
];
const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('our opportunities before the protocol’s own schemas', () => {
  test('pass as a list, in its envelope', (context) => {
    const answer = plain(
      listAnswer(
        calls.map((call) => opportunity(call, true)),
        1,
        100,
      ),
    );
    expect(commonGrantsValidator(context).answer(list, '200')(answer)).toEqual([]);
  });
  test.for(calls.map((call) => [call.status, call] as const))(
    'pass one by one when %s',
    ([, call], context) => {
      const validator = commonGrantsValidator(context);
      const details = opportunityDetails(call, false);
      expect(validator.schema('OpportunityDetails')(plain(details))).toEqual([]);
      expect(validator.answer(one, '200')(plain(detailsAnswer(details)))).toEqual([]);
    },
  );
  test('pass when there is none to find', (context) => {
    expect(commonGrantsValidator(context).answer(one, '404')(errorAnswer(404, 'Not found'))).toEqual([]);
  });

  type Data = Record<string, unknown>;
  const mutations: [what: string, finding: string, change: (data: Data) => Data][] = [
    ['no status', "'status'", ({ status: _, ...data }) => data],
    ['a status of our own', 'allowed values', (data) => ({ ...data, status: { value: 'reserve' } })],
    [
      'an amount as a number',
      'must be string',
      (data) => ({ ...data, funding: { totalAmountAvailable: { amount: 1, currency: 'EUR' } } }),
    ],
    [
      'a time without zone',
      'match format "time"',
      (data) => ({
        ...data,
        keyDates: { closeDate: { name: 'x', eventType: 'singleDate', date: '2026-01-01', time: '17:00:00' } },
      }),
    ],
    ['an id of another kind', 'format "uuid"', (data) => ({ ...data, id: '7' })],
    [
      'a custom field without a type',
      "'fieldType'",
      (data) => ({ ...data, customFields: { zone: { name: 'zone', value: 'UTC' } } }),
    ],
  ];
  test.for(mutations)('finds %s when we break one', ([_what, finding, change], context) => {
    const broken = change(plain(opportunityDetails(buildCall(), false)) as Data);
    expect(commonGrantsValidator(context).schema('OpportunityDetails')(broken).join('\n')).toContain(finding);
  });
});

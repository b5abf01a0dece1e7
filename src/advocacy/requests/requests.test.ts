import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import { advocacyJobs } from '../jobs.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { recommendationFilter, stillSince } from '../recommendations/schema.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { listAsked, listPublishedResponses, listResponses } from '../responses/queries.ts';
import { buildLetter } from '../responses/testing.ts';
import { listRequests } from './queries.ts';
import { replyByLink } from './reply-by-link.ts';
import { mustBeSendable, standOf } from './rules.ts';
import type { RequestForm } from './schema.ts';
import { requestSecret } from './secret.ts';
import { sendRequest } from './send-request.ts';

const needs = { secret: 'of the tests' };
const form: RequestForm = {
  ...{ addresseeId: null, contact: 'Head of the Asylum Department', way: 'email', locale: 'sq' },
  ...{ contactEmail: 'asylum@ministry.example', request: 'Tell us by which act.' },
  ...{ replyBy: '2026-12-20', replyTo: 'advocacy@partner.example' },
};
const staged = (body: (cast: Cast, recommendationId: string) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { institution: organisationId } = cast.organisations;
    const recommendationId = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId, addressee: { organisationId } },
    });
    await body(cast, recommendationId);
  });

it('A request has a day after today, and an address where it goes by email.', () => {
  const code = (more: Partial<RequestForm>) => () => mustBeSendable({ ...form, ...more }, '2026-11-25');
  expect(code({ contactEmail: null })).toThrow(expect.objectContaining({ code: 'request_needs_email' }));
  expect(code({ replyBy: '2026-11-25' })).toThrow(expect.objectContaining({ code: 'request_day_past' }));
  expect(code({ way: 'letter', contactEmail: null })).not.toThrow();
});

it('A request is answered by a reply of the body that was asked, not by an earlier one or that of another.', () => {
  const asked = { addresseeId: 'a', sentOn: '2026-11-20', replyBy: '2026-12-20' };
  const reply = (addresseeId: string, givenOn: string) => [{ addresseeId, givenOn }];
  expect(standOf(asked, reply('a', '2026-11-20'), '2027-01-01')).toBe('answered');
  expect(standOf(asked, reply('a', '2026-11-19'), '2026-12-20')).toBe('open');
  expect(standOf(asked, reply('b', '2026-12-01'), '2026-12-21')).toBe('late');
});

it(
  'An officer sends a published recommendation; the institution sees by when, and the contact gets one email with a link.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    for (const actor of [cast.besa, cast.dragan, cast.cene])
      await expect(sendRequest(cast.work(actor), { recommendationId, form }, needs)).rejects.toMatchObject({
        code: 'not_permitted',
      });
    const id = await sendRequest(cast.work(cast.elira), { recommendationId, form }, needs);
    const [asked] = await listAsked(tx, cast.actionId, cast.organisations.institution);
    expect(asked).toMatchObject({ id: recommendationId, replyBy: '2026-12-20', answered: false });
    expect(cast.jobs.at(-1)).toEqual({ word: 'recommendation.send', data: { requestId: id } });
    const send = advocacyJobs({ baseUrl: 'https://m.example', ...needs }).find(
      ({ word }) => word === 'recommendation.send',
    );
    await send!.run(cast.work(cast.ivo), { requestId: id });
    const mail = await tx
      .selectFrom('platform.mail')
      .select(['toAddress', 'locale', 'args'])
      .executeTakeFirst();
    const link = `https://m.example/requests/${requestSecret(needs.secret, id)}`;
    expect(mail).toMatchObject({ toAddress: 'asylum@ministry.example', locale: 'sq', args: { link } });
  }),
);

it(
  'Who holds the link replies without an account, and no other link does.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const id = await sendRequest(cast.work(cast.elira), { recommendationId, form }, needs);
    const reply = { stance: 'accepted', text: 'We change the act in spring.', language: 'sq' } as const;
    await expect(
      replyByLink(cast.work(cast.ivo), { link: 'guessed', form: reply }, needs),
    ).rejects.toMatchObject({ code: 'not_found' });
    const link = requestSecret(needs.secret, id);
    await replyByLink(cast.work(cast.ivo), { link, form: reply }, needs);
    const [said] = await listPublishedResponses(tx, recommendationId);
    expect(said).toMatchObject({ stance: 'accepted', channel: 'link' });
    const [request] = await listRequests(tx, cast.actionId, recommendationId);
    expect(standOf(request!, await listResponses(tx, recommendationId), '2027-01-01')).toBe('answered');
  }),
);

it(
  'The list is narrowed to recommendations on which nothing moved for some months.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const found = async (still: string, today: string) => {
      const filter = stillSince(recommendationFilter.parse({ still }), today);
      return (await listRecommendations(tx, cast.actionId, filter)).map(({ id }) => id);
    };
    expect(await found('3', '2026-11-25')).toEqual([recommendationId]);
    await buildLetter(tx, { recommendationId, recordedBy: cast.elira.personId });
    expect(await found('3', '2026-05-30')).toEqual([]);
    expect(await found('6', '2026-11-25')).toEqual([recommendationId]);
    expect(await found('12', '2026-11-25')).toEqual([]);
  }),
);

import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { tables } from '../../../tests/support/stage.ts';
import { newId } from '../../platform/ids.ts';
import { mostToOneMailbox, queueMail } from '../../platform/mail/queue-mail.ts';
import { advocacyJobs } from '../jobs.ts';
import { listRecommendations } from '../recommendations/queries.ts';
import { saveAsked } from '../recommendations/queries-addressees.ts';
import { recommendationFilter, stillSince } from '../recommendations/schema.ts';
import { buildAddressee, buildRecommendation, definition } from '../recommendations/testing.ts';
import { insertResponse, listAsked, listPublishedResponses } from '../responses/queries.ts';
import { buildLetter, respond } from '../responses/testing.ts';
import { findRequest, listRequests } from './queries.ts';
import { remindContacts } from './remind-contacts.ts';
import { replyByLink } from './reply-by-link.ts';
import { dueReminder, mustBeSendable, standOf } from './rules.ts';
import { type RequestForm, requestForm } from './schema.ts';
import { requestSecret } from './secret.ts';
import { sendRequest } from './send-request.ts';
import { buildRequest, requestFormOf } from './testing.ts';

const needs = { secret: 'of the tests' };
const staged = (body: (cast: Cast, recommendationId: string) => Promise<void>) => () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { institution: organisationId } = cast.organisations;
    const recommendationId = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId, addressee: { organisationId } },
    });
    await body(cast, recommendationId);
  });

it('A request has a day after today and within a year, and an address where it goes by email.', () => {
  const form = { way: 'email', contactEmail: 'asylum@ministry.example', replyBy: '2026-12-20' } as const;
  const code = (more: Partial<RequestForm>) => () => mustBeSendable({ ...form, ...more }, '2026-11-25');
  expect(code({ contactEmail: null })).toThrow(expect.objectContaining({ code: 'request_needs_email' }));
  expect(code({ replyBy: '2026-11-25' })).toThrow(expect.objectContaining({ code: 'request_day_past' }));
  expect(code({ replyBy: '2027-11-25' })).not.toThrow();
  expect(code({ replyBy: '2027-11-26' })).toThrow(
    expect.objectContaining({ code: 'request_day_far', details: { last: '2027-11-25' } }),
  );
  expect(code({ way: 'letter', contactEmail: null })).not.toThrow();
});

it('A request whose addressee was not chosen says so beside all else that is missing.', () => {
  const { issues } = requestForm.safeParse({ way: 'email', locale: 'sq', addressee: '' }).error!;
  const said = new Map(issues.map(({ path, message }) => [path.join('-'), message]));
  expect(said.get('addressee')).toBe('invalid.addressee');
  expect([...said.keys()]).toEqual(expect.arrayContaining(['contact', 'request', 'reply_by', 'reply_to']));
});

it('A reply is overdue once its day has ended in the zone of the Action, and not before.', () => {
  const asked = { answered: false, replyBy: '2026-12-20' };
  expect(standOf(asked, '2026-12-20T22:30:00.000Z')).toBe('open');
  expect(standOf(asked, '2026-12-20T23:30:00.000Z')).toBe('late');
  expect(standOf({ ...asked, answered: true }, '2026-12-20T23:30:00.000Z')).toBe('answered');
});

it(
  'A request is answered by a reply of the body that was asked after it was sent: not by one an hour before, one of another body, or an older letter.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const sent = { senderId: cast.organisations.partner, sentBy: cast.elira.personId };
    const { id } = await buildRequest(tx, { ...sent, recommendationId });
    const answered = async () => (await findRequest(tx, cast.actionId, id))!.answered;
    const { addresseeId } = (await findRequest(tx, cast.actionId, id))!;
    const other = await buildAddressee(tx, cast.actionId, 'Another body');
    await saveAsked(tx, recommendationId, [addresseeId, other]);
    const reply = (more: object) =>
      insertResponse(tx, {
        ...{
          id: newId(),
          recommendationId,
          addresseeId,
          stance: 'noted',
          text: 'Read.',
          language: 'en',
          mayBePublished: true,
        },
        ...{ givenOn: '2026-11-20', channel: 'page', letterReference: '', recordedBy: null },
        ...{ createdAt: '2026-11-20T10:00:00.000Z', ...more },
      });
    await reply({ createdAt: '2026-11-20T08:00:00.000Z' });
    await reply({ addresseeId: other });
    await reply({ channel: 'letter', givenOn: '2026-11-19', letterReference: '1' });
    expect(await answered()).toBe(false);
    await reply({});
    expect(await answered()).toBe(true);
  }),
);

it(
  'The page of the institution names the next reply that is due of several, and asks again after an earlier reply.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const sent = { senderId: cast.organisations.partner, sentBy: cast.elira.personId, recommendationId };
    await respond(cast.work(cast.dragan, '2026-11-19T09:00:00.000Z'), {
      recommendationId,
      form: { stance: 'noted', text: 'We have read it.', language: 'en' },
    });
    const asked = async () => (await listAsked(tx, cast.actionId, cast.organisations.institution))[0];
    expect(await asked()).toMatchObject({ answered: true, replyBy: null });
    await buildRequest(tx, { ...sent, secret: 'one', replyBy: '2027-02-01' });
    await buildRequest(tx, { ...sent, secret: 'two', replyBy: '2026-12-20' });
    expect(await asked()).toMatchObject({ answered: false, replyBy: '2026-12-20' });
    await respond(cast.work(cast.dragan), {
      recommendationId,
      form: { stance: 'accepted', text: 'We change it.', language: 'en' },
    });
    expect(await asked()).toMatchObject({ answered: true, replyBy: null });
  }),
);

it(
  'One contact is asked once while the reply is open; another contact, or the same after its day, is asked.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const send = async (more: Partial<RequestForm>, now?: string) =>
      sendRequest(
        cast.work(cast.elira, now),
        { recommendationId, form: await requestFormOf(tx, recommendationId, more) },
        needs,
      );
    await send({});
    for (const again of [
      { contactEmail: 'ASYLUM@ministry.example', contact: 'Somebody else there' },
      { contact: 'head of the asylum department ', way: 'letter', contactEmail: null },
    ] as const)
      await expect(send(again)).rejects.toMatchObject({
        ...{ code: 'request_already_open', field: 'contact' },
        details: { sent: '2026-11-25', day: '2026-12-20' },
      });
    await send({ contact: 'Cabinet of the minister', contactEmail: 'cabinet@ministry.example' });
    await send({ replyBy: '2027-01-20' }, '2026-12-21T09:00:00.000Z');
  }),
);

it(
  'An officer sends a published recommendation; the institution sees by when, and the contact gets one email with a link.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const form = await requestFormOf(tx, recommendationId);
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
    expect(mail).toMatchObject({
      ...{ toAddress: 'asylum@ministry.example', locale: 'sq' },
      args: { link, title: 'Recommendation of the tests', day: '2026-12-20' },
    });
  }),
);

it(
  'Who holds the link replies without an account, and no other link does.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const form = await requestFormOf(tx, recommendationId);
    const id = await sendRequest(cast.work(cast.elira), { recommendationId, form }, needs);
    const reply = {
      stance: 'accepted',
      text: 'We change the act in spring.',
      language: 'sq',
      mayBePublished: true,
    } as const;
    await expect(
      replyByLink(cast.work(cast.ivo), { link: 'guessed', form: reply }, needs),
    ).rejects.toMatchObject({ code: 'not_found' });
    const link = requestSecret(needs.secret, id);
    await replyByLink(cast.work(cast.ivo), { link, form: reply }, needs);
    const [said] = await listPublishedResponses(tx, recommendationId);
    expect(said).toMatchObject({ stance: 'accepted', channel: 'link' });
    const [request] = await listRequests(tx, cast.actionId, recommendationId);
    expect(standOf(request!, '2027-01-01T00:00:00.000Z')).toBe('answered');
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

it('A contact is reminded once within the week before the day of the reply, never of a fresh request, and once within the week after it.', () => {
  const asked = { sentOn: '2026-11-20', replyBy: '2026-12-20', remindedAt: null };
  const on = (today: string, more: Partial<Parameters<typeof dueReminder>[0]> = {}) =>
    dueReminder({ ...asked, ...more }, today);
  expect(on('2026-12-12')).toBeUndefined();
  expect(['2026-12-13', '2026-12-20'].map((day) => on(day))).toEqual(['soon', 'soon']);
  expect(on('2026-12-20', { sentOn: '2026-12-17' })).toBeUndefined();
  expect(on('2026-12-18', { remindedAt: '2026-12-13T08:00:00.000Z' })).toBeUndefined();
  expect(on('2026-12-21', { remindedAt: '2026-12-13T08:00:00.000Z' })).toBe('late');
  expect(on('2026-12-22', { remindedAt: '2026-12-21T08:00:00.000Z' })).toBeUndefined();
  expect(on('2026-12-28')).toBeUndefined();
});

it(
  'A contact without an account is reminded by email in the language of the request; one with an account has the task instead.',
  staged(async (cast, recommendationId) => {
    const { tx } = cast.work(cast.elira);
    const by = { recommendationId, senderId: cast.organisations.partner, sentBy: cast.elira.personId };
    const { id, link } = await buildRequest(tx, by);
    const links = { baseUrl: 'https://mostura.example', ...needs };
    const mailed = async () =>
      (
        await tx
          .selectFrom('platform.mail')
          .select(['template', 'toAddress', 'locale', 'args'])
          .where('template', 'like', 'advocacy.mail.request%')
          .orderBy('createdAt')
          .execute()
      ).map((one) => [one.template, one.toAddress, one.locale, (one.args as { link: string }).link]);
    const morning = (day: string) => remindContacts(cast.work(cast.elira, `${day}T08:10:00.000Z`), links);
    await morning('2026-12-10');
    expect(await mailed()).toEqual([]);
    await morning('2026-12-14');
    await morning('2026-12-15');
    const to = ['asylum@ministry.example', 'sr-Latn', `https://mostura.example/requests/${link}`];
    expect(await mailed()).toEqual([['advocacy.mail.request_soon', ...to]]);
    expect((await findRequest(tx, cast.actionId, id))!.remindedAt).toBe('2026-12-14T08:10:00.000Z');
    await morning('2026-12-21');
    await morning('2026-12-22');
    expect((await mailed()).map(([template]) => template)).toEqual([
      'advocacy.mail.request_soon',
      'advocacy.mail.request_late',
    ]);
    // Whoever has an account has the task.
    await tx.updateTable('advocacy.request').set({ remindedAt: null }).execute();
    await tx
      .updateTable('people.person')
      .set({ email: 'Asylum@ministry.example' })
      .where('id', '=', cast.dragan.personId)
      .execute();
    await morning('2026-12-21');
    expect(await mailed()).toHaveLength(2);
  }),
);

/** A request that is due for its reminder, and how many reminders are sent on that day. */
const remindable = (
  body: (it: {
    cast: Cast;
    recommendationId: string;
    id: string;
    reminded: () => Promise<number>;
  }) => Promise<void>,
) =>
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const by = { recommendationId, senderId: cast.organisations.partner, sentBy: cast.elira.personId };
    const { id } = await buildRequest(tx, by);
    const links = { baseUrl: 'https://mostura.example', ...needs };
    const reminded = async () => {
      const before = cast.jobs.length;
      await remindContacts(cast.work(cast.elira, '2026-12-14T08:10:00.000Z'), links);
      return cast.jobs.length - before;
    };
    await body({ cast, recommendationId, id, reminded });
  });

it(
  'A contact who replied is not reminded.',
  remindable(async ({ cast, recommendationId, id, reminded }) => {
    const link = requestSecret(needs.secret, id);
    const form = { stance: 'noted', text: 'Read.', language: 'sq', mayBePublished: true } as const;
    await replyByLink(cast.work(cast.ivo), { link, form }, needs);
    expect(await reminded()).toBe(0);
    await tables(cast)
      .deleteFrom('advocacy.response')
      .where('recommendationId', '=', recommendationId)
      .execute();
    expect(await reminded()).toBe(1);
  }),
);

it(
  'A contact who got a letter is not reminded by email.',
  remindable(async ({ cast, reminded }) => {
    const by = (way: 'letter' | 'email') =>
      tables(cast).updateTable('advocacy.request').set({ way }).execute();
    await by('letter');
    expect(await reminded()).toBe(0);
    await by('email');
    expect(await reminded()).toBe(1);
  }),
);

it(
  'Nobody is reminded of a recommendation that is not published.',
  remindable(async ({ cast, reminded }) => {
    const tx = tables(cast);
    await tx.updateTable('advocacy.recommendation').set({ state: 'draft', publishedOn: null }).execute();
    expect(await reminded()).toBe(0);
    await tx
      .updateTable('advocacy.recommendation')
      .set({ state: 'published', publishedOn: '2026-01-20' })
      .execute();
    expect(await reminded()).toBe(1);
  }),
);

it(
  'Only the latest request to an addressee about a recommendation is reminded of.',
  remindable(async ({ cast, recommendationId, id, reminded }) => {
    const tx = tables(cast);
    const by = { senderId: cast.organisations.partner, sentBy: cast.elira.personId };
    // One about another recommendation and one to another addressee leave it alone.
    const { institution: organisationId } = cast.organisations;
    const other = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId, addressee: { organisationId } },
    });
    await buildRequest(tx, { ...by, recommendationId: other, replyBy: '2027-02-01' });
    const elsewhere = await buildRequest(tx, { ...by, recommendationId, replyBy: '2027-02-01' });
    const addresseeId = await buildAddressee(tx, cast.actionId, 'Another body');
    await saveAsked(tx, recommendationId, [
      (await findRequest(tx, cast.actionId, id))!.addresseeId,
      addresseeId,
    ]);
    const move = (to: string) =>
      tx.updateTable('advocacy.request').set({ addresseeId: to }).where('id', '=', elsewhere.id).execute();
    await tx
      .updateTable('advocacy.request')
      .set({ createdAt: '2026-11-21T09:00:00.000Z' })
      .where('id', '!=', id)
      .execute();
    await move(addresseeId);
    expect(await reminded()).toBe(1);
    await tx.updateTable('advocacy.request').set({ remindedAt: null }).execute();
    await move((await findRequest(tx, cast.actionId, id))!.addresseeId);
    expect(await reminded()).toBe(0);
  }),
);

it(
  'A reminder that was not queued, because its mailbox got many within the hour, is tried again.',
  remindable(async ({ cast, id, reminded }) => {
    const tx = tables(cast);
    const mail = { to: { email: 'asylum@ministry.example', locale: 'en' } };
    for (let at = 0; at < mostToOneMailbox; at++)
      await queueMail(cast.work(cast.elira, '2026-12-14T08:00:00.000Z'), {
        ...{ ...mail, template: 'advocacy.mail.request_soon' },
      });
    expect(await reminded()).toBe(0);
    expect((await findRequest(tx, cast.actionId, id))!.remindedAt).toBeNull();
    await tx.deleteFrom('platform.mail').execute();
    expect(await reminded()).toBe(1);
    expect((await findRequest(tx, cast.actionId, id))!.remindedAt).toBe('2026-12-14T08:10:00.000Z');
  }),
);

import { expect, it } from 'vitest';
import { type Cast, castOf } from '../../../tests/support/cast.ts';
import { rolledBack, testDatabase } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { openPages } from '../../../tests/support/pages.tsx';
import { tables } from '../../../tests/support/stage.ts';
import { listPapers, listPublicPapers, publishPaper } from '../../papers/index.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { listResponses } from '../responses/queries.ts';
import { responsePapers } from '../responses/subject.ts';
import { findRequest } from './queries.ts';
import { replyByLink } from './reply-by-link.ts';
import { requestDocument } from './request-document.ts';
import { requestRoutes } from './routes.tsx';
import { isLinkOpen } from './rules.ts';
import { sendRequest } from './send-request.ts';
import { takeRequest } from './take-request.ts';
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

it('The link of a request opens for 30 days after the date to reply by, and only while the recommendation is published.', () => {
  const asked = { replyBy: '2026-12-20', published: true };
  expect(isLinkOpen(asked, '2027-01-19')).toBe(true);
  expect(isLinkOpen(asked, '2027-01-20')).toBe(false);
  expect(isLinkOpen({ ...asked, published: false }, '2026-12-01')).toBe(false);
});

/** A request that the foreign partner sent, which does not coordinate the Action. */
const sentByForeign = async (cast: Cast, recommendationId: string) =>
  buildRequest(tables(cast), {
    ...{ recommendationId, senderId: cast.foreign.elira.organisationId, sentBy: cast.foreign.elira.personId },
    secret: needs.secret,
  });

it(
  'Only officers of the partner that sent a request and of the coordinator take its letter, and the trail says who did.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const { id } = await sentByForeign(cast, recommendationId);
    const request = (await findRequest(tx, cast.actionId, id))!;
    const { foreign } = cast;
    for (const actor of [cast.cene, cast.fatos, cast.hana, cast.ivo, cast.goran, foreign.fatos, foreign.cene])
      await expect(takeRequest(cast.work(actor), { request })).rejects.toMatchObject({
        code: 'not_permitted',
      });
    for (const actor of [foreign.elira, cast.elira]) await takeRequest(cast.work(actor), { request });
    // What the coordinator sent is not for another partner.
    const form = await requestFormOf(tx, recommendationId, {
      ...{ contact: 'Cabinet of the minister', contactEmail: 'cabinet@ministry.example' },
    });
    const own = await sendRequest(cast.work(cast.elira), { recommendationId, form }, needs);
    const asked = { request: (await findRequest(tx, cast.actionId, own))! };
    await expect(takeRequest(cast.work(foreign.elira), asked)).rejects.toMatchObject({
      code: 'not_permitted',
    });
    const taken = await tx
      .selectFrom('platform.auditEntry')
      .select(['actorId', 'details'])
      .where('word', '=', 'recommendation.take_request')
      .orderBy('sequence')
      .execute();
    expect(taken).toMatchObject([
      { actorId: foreign.elira.personId, details: { request: id } },
      { actorId: cast.elira.personId, details: { request: id } },
    ]);
  }),
);

it(
  'The letter holds the link only where the request goes by letter: one by email shows it to nobody.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const address = 'https://m.example/requests/of-the-tests';
    for (const way of ['email', 'letter'] as const) {
      const form = await requestFormOf(tx, recommendationId, {
        ...{ way, contact: `The office of ${way}`, contactEmail: `${way}@ministry.example` },
      });
      const id = await sendRequest(cast.work(cast.elira), { recommendationId, form }, needs);
      const request = (await findRequest(tx, cast.actionId, id))!;
      const written = requestDocument(languageOf('en'), request, { address, demonstration: false });
      expect(JSON.stringify(written.blocks).includes(address)).toBe(way === 'letter');
      // What is printed does not call itself a website.
      expect(written.visibility.eu!.disclaimer).toMatch(/^This document was produced/);
    }
  }),
);

it('Behind a link that ended a page says so and how the sender is reached, and no reply is taken.', async () => {
  const db = await testDatabase();
  const staged = (replyBy: string) =>
    db.transaction().execute(async (tx) => {
      const cast = await castOf(tx, { definition });
      const recommendationId = await buildRecommendation(tx, {
        ...{ actionId: cast.actionId, recordedBy: cast.elira.personId },
      });
      const sent = { senderId: cast.elira.organisationId, sentBy: cast.elira.personId };
      return {
        cast,
        recommendationId,
        ...(await buildRequest(tx, { ...sent, ...needs, recommendationId, replyBy })),
      };
    });
  const { cast, recommendationId, link } = await staged('2026-12-20');
  await db.transaction().execute(async (tx) => {
    const late = { ...cast.work(cast.ivo, '2027-01-20T09:00:00.000Z'), tx };
    const form = {
      stance: 'accepted',
      text: 'We change the act in spring.',
      language: 'sq',
      mayBePublished: true,
    } as const;
    await expect(replyByLink(late, { link, form }, needs)).rejects.toMatchObject({
      ...{ code: 'request_link_ended', details: { contact: 'advocacy@partner.example' } },
    });
  });
  const routes = requestRoutes({
    ...{ ...needs, baseUrl: 'https://m.example', demonstration: false, language: languageOf },
  });
  const { visit, errors } = openPages(db, cast.actionId, routes);
  expect((await visit().go(`/requests/${link}`)).html).toContain('Tell us by which act.');
  const late = visit();
  await late.go(`/requests/${link}/reply`);
  await db
    .updateTable('advocacy.recommendation')
    .set({ state: 'draft', publishedOn: null })
    .where('id', '=', recommendationId)
    .execute();
  for (const path of [`/requests/${link}`, `/requests/${link}/reply`]) {
    const { status, html } = await visit().go(path);
    expect(status).toBe(410);
    expect(html).toContain('mailto:advocacy@partner.example');
    expect(html).not.toContain('Tell us by which act.');
  }
  // Nothing is read of what is sent with a file: the answer is not the one of the form.
  const { status, html } = await late.send({}, { files: new File(['%PDF-1.4'], 'act.pdf') });
  expect(status).not.toBe(410);
  expect(html).toContain('This link no longer works.');
  expect(errors).toEqual([]);
});

it('A reply by link brings files: staff open them, and publish them only where the institution agreed.', async () => {
  const db = await testDatabase();
  const secret = 'of the tests';
  const { cast, recommendationId, link } = await db.transaction().execute(async (tx) => {
    const cast = await castOf(tx, { definition });
    const recommendationId = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId },
    });
    const sent = { senderId: cast.elira.organisationId, sentBy: cast.elira.personId };
    return { cast, recommendationId, ...(await buildRequest(tx, { ...sent, secret, recommendationId })) };
  });
  const routes = requestRoutes({
    ...{ secret, baseUrl: 'https://m.example', demonstration: false, language: languageOf },
  });
  const { visit, errors } = openPages(db, cast.actionId, routes);
  const institution = visit();
  const reply = async (more: Record<string, string>) => {
    await institution.go(`/requests/${link}/reply`);
    const said = { stance: 'accepted', text: 'The act is attached.', language: 'sq', ...more };
    return institution.send(said, {
      files: new File(['%PDF-1.4 act'], 'Act 12.pdf', { type: 'application/pdf' }),
    });
  };
  // They are refused by their number before any of them is stored.
  await institution.go(`/requests/${link}/reply`);
  const six = Array.from({ length: 6 }, (_, at) => `${'a'.repeat(64)} act ${at}.pdf`);
  const said = { stance: 'accepted', text: 'The acts.', language: 'sq', publication: 'yes' };
  expect((await institution.send({ ...said, 'files@sent[]': six })).html).toContain(
    'You can send at most 5 files with a reply.',
  );
  const refused = await reply({ publication: 'no', public_files: 'yes' });
  expect(refused.html).toContain('Agree to publication, or deselect the files.');
  expect((await reply({ publication: 'yes', public_files: 'yes' })).html).toContain(
    '1 file came with this reply',
  );
  await reply({ publication: 'yes' });
  expect(errors).toEqual([]);
  await db.transaction().execute(async (tx) => {
    const replies = await listResponses(tx, recommendationId);
    const ids = replies.map(({ id }) => id);
    const papers = await listPapers(tx, cast.actionId, 'response', ids);
    expect(papers.map(({ title, addedBy, publishedAt }) => [title, addedBy, publishedAt])).toEqual([
      ['Act 12.pdf', null, null],
      ['Act 12.pdf', null, null],
    ]);
    const work = { ...cast.work(cast.elira), tx };
    for (const { id, filesMayBePublished } of replies) {
      const { id: paperId } = papers.find(({ ownerId }) => ownerId === id)!;
      const publish = publishPaper(work, { owner: responsePapers, paperId });
      if (filesMayBePublished) await publish;
      else await expect(publish).rejects.toMatchObject({ code: 'reply_files_not_public' });
    }
    expect(await listPublicPapers(tx, 'response', ids)).toMatchObject([{ title: 'Act 12.pdf' }]);
  });
});

it(
  'A reply by link takes five files, and twenty come with one link.',
  staged(async (cast, recommendationId) => {
    const tx = tables(cast);
    const sent = { senderId: cast.elira.organisationId, sentBy: cast.elira.personId };
    const { link } = await buildRequest(tx, { ...sent, ...needs, recommendationId });
    const form = { stance: 'noted', text: 'See the files.', language: 'fr', mayBePublished: true } as const;
    const file = { sha256: 'a'.repeat(64), size: 10, type: 'application/pdf', name: 'act.pdf' };
    const reply = (count: number) =>
      replyByLink(cast.work(cast.ivo), { link, form, files: Array(count).fill(file) }, needs);
    await expect(reply(6)).rejects.toMatchObject({ code: 'too_many_files_with_reply', details: { max: 5 } });
    for (let more = 0; more < 4; more++) await reply(5);
    await expect(reply(1)).rejects.toMatchObject({ code: 'too_many_files_by_link', details: { max: 20 } });
    await reply(0);
  }),
);

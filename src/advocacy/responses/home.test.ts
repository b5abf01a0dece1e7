import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { buildRequest } from '../requests/testing.ts';
import { askedHome } from './home.ts';
import { respond } from './testing.ts';

it('The home of an institution has the first five recommendations that ask it, what waits for its reply first, with the day of the reply.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { dragan, elira, organisations, actionId } = cast;
    const ids: string[] = [];
    for (let at = 0; at < 6; at++)
      ids.push(
        await buildRecommendation(tx, {
          ...{ actionId, recordedBy: elira.personId, title: `Recommendation ${at}` },
          addressee: { organisationId: organisations.institution },
        }),
      );
    for (const [at, id] of ids.entries())
      await tx
        .updateTable('advocacy.recommendation')
        .set({ publishedOn: `2026-01-${30 - at}` })
        .where('id', '=', id)
        .execute();
    const form = { stance: 'noted', text: 'We have read it.', language: 'en' } as const;
    for (const recommendationId of ids.slice(0, 2))
      await respond(cast.work(dragan), { recommendationId, form });
    const sent = { senderId: organisations.partner, sentBy: elira.personId };
    await buildRequest(tx, { ...sent, recommendationId: ids[3]!, replyBy: '2026-12-20' });
    const linesOf = async (actor = dragan) => {
      const asked = { tx, actor, actionId, language: languageOf() };
      const [section] = await askedHome(asked as never);
      return section?.lines.map(({ text, due }) => [text, due?.slice(0, 10) ?? null]);
    };
    expect(await linesOf(elira)).toBeUndefined();
    expect(await linesOf(cast.foreign.dragan)).toEqual([]);
    const rest = [
      ['Recommendation 4', null],
      ['Recommendation 5', null],
    ];
    expect(await linesOf()).toEqual([
      ...[
        ['Recommendation 2', null],
        ['Recommendation 3', '2026-12-20'],
      ],
      ...rest,
      ['Recommendation 0', null],
    ]);
    await respond(cast.work(dragan), { recommendationId: ids[3]!, form });
    expect(await linesOf()).toEqual([
      ['Recommendation 2', null],
      ...rest,
      ['Recommendation 0', null],
      ['Recommendation 1', null],
    ]);
  }));

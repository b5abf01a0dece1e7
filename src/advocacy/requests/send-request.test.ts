import { it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { expectRefusal } from '../../../tests/support/refusal.ts';
import { findRecommendation } from '../recommendations/queries.ts';
import { buildRecommendation, definition } from '../recommendations/testing.ts';
import { seenInRequest } from './rules.ts';
import { sendRequest } from './send-request.ts';
import { requestFormOf } from './testing.ts';

it('A recommendation is sent as its page showed it: what was corrected meanwhile is read first', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx, { definition });
    const { institution: organisationId } = cast.organisations;
    const recommendationId = await buildRecommendation(tx, {
      ...{ actionId: cast.actionId, recordedBy: cast.elira.personId, addressee: { organisationId } },
    });
    const form = await requestFormOf(tx, recommendationId);
    const shown = async () => seenInRequest((await findRecommendation(tx, cast.actionId, recommendationId))!);
    const send = (seen: string) =>
      sendRequest(cast.work(cast.elira), { recommendationId, form, seen }, { secret: 'of the tests' });
    const seen = await shown();
    await tx
      .updateTable('advocacy.recommendation')
      .set({ ask: 'Keep the door open at night.' })
      .where('id', '=', recommendationId)
      .execute();
    await expectRefusal(send(seen), 'changed_since_shown');
    await send(await shown());
  }));

import { expect, it } from 'vitest';
import { close } from '../../../../tests/support/release-steps.ts';
import { atDesk, closing } from '../testing.ts';
import { answerContribution, seenOfContribution } from './answer-contribution.ts';
import { listOwnContributions, listOwnNumbers } from './queries.ts';

it(
  'A contribution is answered as its page showed it: what a colleague answered meanwhile is read first',
  atDesk(async (desk) => {
    await close(desk, closing);
    const { elira } = desk.cast;
    const shown = () =>
      desk.as(elira, closing, async ({ tx, actionId }) => {
        const [own] = await listOwnContributions(tx, actionId);
        return { id: own!.id, seen: seenOfContribution(own!, await listOwnNumbers(tx, own!.periodId)) };
      });
    const { id: contributionId, seen } = await shown();
    const answer = (said: 'yes' | 'no', what?: string) =>
      desk.as(elira, closing, (work) =>
        answerContribution(work, { contributionId, answer: said, seen: what }),
      );
    await answer('yes');
    await expect(answer('no', seen)).rejects.toMatchObject({ code: 'changed_since_shown' });
    // The same form twice does no harm.
    await answer('yes', seen);
    await answer('no', (await shown()).seen);
  }),
);

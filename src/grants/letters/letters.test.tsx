import { describe, expect, it } from 'vitest';
import type { Cast } from '../../../tests/support/cast.ts';
import { languageOf } from '../../../tests/support/language.ts';
import { staged, tables } from '../../../tests/support/stage.ts';
import { type Block, runsOf } from '../../platform/documents/document.ts';
import { may } from '../../platform/permissions.ts';
import { concludeCheck } from '../checks/save-check.ts';
import { grantsJobs } from '../jobs.ts';
import { communicateDecision } from '../selection/decide.ts';
import {
  buildAssessed,
  buildCheck,
  buildDecision,
  buildPublishedCall,
  buildSubmitted,
  times,
} from '../testing.ts';
import { contentOfLetter, letterDocument } from './letter-document.ts';
import { letterPermissions } from './permissions.ts';
import { findLetter, listLetters } from './queries.ts';

async function textOf(cast: Cast, applicationId: string): Promise<string> {
  const letter = (await findLetter(tables(cast), applicationId))!;
  const document = letterDocument(languageOf('en'), await contentOfLetter(tables(cast), letter), false);
  return [document.title, ...document.blocks.map(wordsOf)].join('\n');
}
function wordsOf(block: Block): string {
  if (block.kind === 'keyValues') return block.pairs.map(({ key, value }) => `${key}: ${value}`).join('\n');
  if (block.kind === 'table') return block.rows.map((row) => row.join(' | ')).join('\n');
  if (block.kind === 'list')
    return block.items
      .map((item) =>
        runsOf(item)
          .map(({ text }) => text)
          .join(''),
      )
      .join('\n');
  return 'text' in block
    ? runsOf(block.text)
        .map(({ text }) => text)
        .join('')
    : '';
}

describe('the letter about an outcome', () => {
  it(
    'is there once decided, is read by its call’s staff before it is sent, and by the applicant’s own people after',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const { applicationId } = await buildAssessed(cast, call, { points: 2 });
      expect(await findLetter(tables(cast), applicationId)).toBeUndefined();
      await buildDecision(cast, call, { silent: true });
      const mayRead = async () => {
        const letter = (await findLetter(tables(cast), applicationId))!;
        return [
          cast.elira,
          cast.ana,
          cast.besa,
          cast.bora,
          cast.foreign.elira,
          cast.foreign.besa,
          cast.cene,
        ].map((actor) => may(actor, letterPermissions.read, letter));
      };
      expect(await mayRead()).toEqual([true, true, false, false, false, false, false]);
      await communicateDecision(cast.work(cast.elira, times.decided), call);
      expect(await mayRead()).toEqual([true, true, true, true, false, false, false]);
    }),
  );

  it(
    'says the outcome first, the scores with their floors, who wrote which comment, and what would have helped',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const weak = await buildAssessed(cast, call, { points: 1 });
      await buildDecision(cast, call);
      const text = await textOf(cast, weak.applicationId);
      expect(text).toMatch(
        /^Your project is not selected\nApplication [\w/-]+ is not selected\. At least one section/,
      );
      expect(text).toContain('Relevance (below the minimum) | 3.00 | 15 | 5');
      expect(text).toContain('First assessor: Because of relevance.');
      expect(text).toContain('Second assessor: Because of relevance.');
      expect(text).toContain('Points missing to the pass mark: 8.00.');
      expect(text).toContain('relevance: 8.00 of 10 points were not reached.');
      expect(text).toContain('until 17 March 2026, on the page of your application');
      expect(text).toContain(
        'the assessment or the decision will answer. You receive the answer within 30 days.',
      );
      expect(text).not.toContain(cast.cene.personId);
    }),
  );

  it(
    'tells who is not eligible why, without scores',
    staged(async (cast) => {
      const { applicationId } = await buildSubmitted(cast, await buildPublishedCall(cast));
      await concludeCheck(cast.work(cast.elira, times.after), {
        applicationId,
        items: buildCheck('applicant_eligible'),
        reasons: 'The seat is elsewhere.',
      });
      const text = await textOf(cast, applicationId);
      expect(text).toMatch(/^Your application is not eligible\n/);
      expect(text).toContain('The seat is elsewhere.');
      expect(text).not.toContain('Score');
    }),
  );
});

describe('sending the letters', () => {
  it(
    'is shown beforehand with how many people each reaches, and tells each of them the outcome of their own application',
    staged(async (cast) => {
      const call = await buildPublishedCall(cast);
      const built = [
        await buildAssessed(cast, call, { points: 5 }),
        await buildAssessed(cast, call, { points: 1 }),
      ];
      await buildDecision(cast, call, { silent: true });
      const listed = await listLetters(tables(cast), call.callId);
      expect(listed.map(({ outcome, people }) => [outcome, people])).toEqual([
        ['awarded', 2],
        ['rejected', 2],
      ]);
      const job = grantsJobs({ baseUrl: 'http://localhost' }).find(
        ({ word }) => word === 'decision.communicate',
      )!;
      await job.run({ ...cast.work(cast.ana, times.decided), enqueue: async () => {} }, call);
      const mails = await tables(cast)
        .selectFrom('platform.mail')
        .select('args')
        .where('template', '=', 'grants.mail.decision.communicate')
        .execute();
      expect(
        mails
          .map(({ args }) => [(args as { outcome: string }).outcome, (args as { link: string }).link])
          .toSorted(),
      ).toEqual(
        [
          ['awarded', `http://localhost/applications/${built[0]!.applicationId}/letter`],
          ['awarded', `http://localhost/applications/${built[0]!.applicationId}/letter`],
          ['rejected', `http://localhost/applications/${built[1]!.applicationId}/letter`],
          ['rejected', `http://localhost/applications/${built[1]!.applicationId}/letter`],
        ].toSorted(),
      );
    }),
  );
});

import { expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { writeMail } from '../../platform/mail/write-mail.ts';
import { loadCatalogues, makeCatalogue } from '../../platform/messages/catalogue.ts';
import { makeLanguage } from '../../platform/messages/make-language.ts';
import { participantJobs } from './jobs.ts';
import { buildTraining, testSecret } from './testing.ts';

const jobs = participantJobs({ baseUrl: 'https://m.example', secret: testSecret });
const texts = makeCatalogue(loadCatalogues('messages'));

it('Who has a place reads what to bring in the confirmation and in the reminder; who waits for one does not.', () =>
  rolledBack(async (tx) => {
    const cast = await castOf(tx);
    const { gatheringId, participantIds } = await buildTraining(tx, {
      ...{ actionId: cast.actionId, hostId: cast.organisations.partner, recordedBy: cast.elira.personId },
      participants: [{ mail: 'has@example.org' }, { mail: 'waits@example.org', state: 'waiting' }],
    });
    await tx.updateTable('training.offer').set({ bring: 'An identity document.' }).execute();
    const run = (word: string, data: Record<string, string>) =>
      jobs.find((job) => job.word === word)!.run(cast.work(cast.ivo), data);
    for (const participantId of participantIds) await run('participant.register', { participantId });
    await run('participant.tell', { participantId: participantIds[0]!, what: 'moved_up' });
    await run('participant.remind', { gatheringId });
    const mails = await tx.selectFrom('platform.mail').select(['toAddress', 'template', 'args']).execute();
    const told = mails
      .map((mail) => {
        const { text } = writeMail(makeLanguage(texts, 'en', { strict: true }), mail as never);
        return [mail.toAddress, mail.template.split('.').at(-1), text.includes('An identity document.')];
      })
      .toSorted();
    await tx.updateTable('training.offer').set({ bring: 'none' }).execute();
    await tx.deleteFrom('platform.mail').execute();
    await run('participant.register', { participantId: participantIds[0]! });
    const [plain] = await tx.selectFrom('platform.mail').select(['template', 'args']).execute();
    expect(writeMail(makeLanguage(texts, 'en', { strict: true }), plain as never).text).toMatch(/\bnone\b/);
    expect(told).toEqual([
      ['has@example.org', 'moved_up', true],
      ['has@example.org', 'registered', true],
      ['has@example.org', 'reminded', true],
      ['waits@example.org', 'waiting', false],
    ]);
  }));

it('Where nothing is to be brought, no email of any language speaks of it.', () => {
  for (const locale of ['en', 'sq', 'mk', 'sr-Cyrl', 'sr-Latn', 'bs', 'hr', 'cnr'] as const)
    for (const template of ['registered', 'moved_up', 'reminded', 'reminded_online']) {
      const args = {
        ...{ title: 'Training', day: '2026-11-26', link: 'https://m.example/x', joins: '' },
        ...{ starts: '09:00', ends: '2026-11-26', finishes: '16:00', place: 'Beograd', host: 'Group 484' },
      };
      const written = (bring: string) =>
        writeMail(makeLanguage(texts, locale, { strict: true }), {
          template: `training.mail.${template}`,
          args: { ...args, bring },
        }).text;
      expect(written('none')).not.toMatch(/none|\{/);
      expect(written('A pen').length - written('none').length).toBeGreaterThan(10);
    }
});

import { describe, expect, it } from 'vitest';
import { castOf } from '../../../tests/support/cast.ts';
import { rolledBack } from '../../../tests/support/database.ts';
import { buildGathering } from '../testing.ts';
import { addMedia } from './add-media.ts';
import { editMedia } from './edit-media.ts';
import { listPublishedMedia } from './queries.ts';
import { removeMedia } from './remove-media.ts';
import { mustHaveDoneSomething, outletsPresent } from './rules.ts';
import { mediaForm } from './schema.ts';

const present = mediaForm.parse({ outlet: 'Gazette', was_present: 'yes' });

describe('the media at a gathering', () => {
  it('were there or published something, with a title and a day that has come', () => {
    const today = '2026-11-25';
    const wrong = [
      [{ wasPresent: false }, 'media_did_nothing'],
      [{ url: 'https://g.example' }, 'media_without_title'],
      [{ title: 'One table' }, 'media_without_day'],
      [{ title: 'One table', publishedOn: '2026-11-26' }, 'media_published_later'],
    ] as const;
    for (const [change, code] of wrong)
      expect(() => mustHaveDoneSomething({ ...present, ...change }, today)).toThrow(code);
    mustHaveDoneSomething(present, today);
  });

  it('are counted once, however their name was typed', () => {
    expect(
      outletsPresent([
        present,
        { ...present, outlet: 'GAZETTE' },
        { ...present, outlet: 'Radio', wasPresent: false },
      ]),
    ).toEqual(['Gazette']);
  });

  it('have an address of the web, or none', () => {
    const parse = (url: string) => mediaForm.safeParse({ outlet: 'G', was_present: 'yes', url });
    expect(parse('gazette.example/one').data).toMatchObject({ url: 'https://gazette.example/one' });
    expect(parse('').data).toMatchObject({ url: null, wasPresent: true });
    for (const wrong of ['https://', 'javascript:alert(1)', 'no address'])
      expect([wrong, parse(wrong).success && parse(wrong).data?.url?.startsWith('javascript')]).toEqual([
        wrong,
        false,
      ]);
  });

  it('are written down by those who hold it, once it has begun, and everybody reads them', () =>
    rolledBack(async (tx) => {
      const cast = await castOf(tx);
      const given = {
        actionId: cast.actionId,
        hostId: cast.organisations.partner,
        recordedBy: cast.elira.personId,
      };
      const gatheringId = await buildGathering(tx, given);
      const later = await buildGathering(tx, { ...given, startsOn: '2026-12-20' });
      const work = cast.work(cast.elira);
      await expect(addMedia(work, { gatheringId: later, form: present })).rejects.toMatchObject({
        code: 'gathering_not_begun',
      });
      const mediaId = await addMedia(work, { gatheringId, form: present });
      for (const actor of [cast.besa, cast.goran, cast.dragan, cast.foreign.elira])
        for (const verb of [
          () => addMedia(cast.work(actor), { gatheringId, form: present }),
          () => editMedia(cast.work(actor), { mediaId, form: { ...present, version: 1 } }),
          () => removeMedia(cast.work(actor), { mediaId }),
        ])
          await expect(verb()).rejects.toMatchObject({ code: 'not_permitted' });
      const echo = { ...present, version: 1, title: 'One table', publishedOn: '2026-10-21' };
      await editMedia(work, { mediaId, form: echo });
      await expect(editMedia(work, { mediaId, form: echo })).rejects.toMatchObject({
        code: 'changed_meanwhile',
      });
      expect(await listPublishedMedia(tx, gatheringId)).toMatchObject([
        { title: 'One table', wasPresent: true },
      ]);
      await removeMedia(work, { mediaId });
      expect(await listPublishedMedia(tx, gatheringId)).toEqual([]);
    }));
});

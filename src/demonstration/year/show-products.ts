import { addDays, dayIn } from '../../platform/dates.ts';
import { zone } from '../../platform/zone.ts';
import { checkRecord, listProducts, recordProduct, visibilityPapers } from '../../results/index.ts';
import { inventedProducts } from '../invented/visibility.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Stage } from './stage.ts';

/** Plans the products that no other record has, and the checks of earlier events by their partners; the latest wait for theirs. */
export function planProducts(stage: Stage, staff: Staff): void {
  for (const { by, on, photo, ...product } of inventedProducts)
    stage.timeline.plan(at(stage, on + 1, '16:00'), async (now) => {
      const work = stage.work(staff.get(`grant.officer.${by}`)!, now);
      const title = `${product.title} (demonstration)`;
      const shownOn = addDays(stage.today, on);
      const ownerId = await recordProduct(work, { ...product, title, shownOn, version: 0 });
      if (photo) await layPaper(stage, work, { owner: visibilityPapers, ownerId, title: 'Photo' });
    });
  for (const by of ['rs', 'al'])
    stage.timeline.plan(at(stage, -100, '16:30'), async (now) => {
      const work = stage.work(staff.get(`grant.officer.${by}`)!, now);
      const { tx, actionId, actor } = work;
      const asked = {
        actionId,
        today: dayIn(zone, now),
        partnerId: actor.organisationId,
        kind: 'event' as const,
      };
      for (const { recordId } of await listProducts(tx, asked))
        await checkRecord(work, {
          recordId,
          form: {
            ...{
              version: 0,
              channel: 'Venue of the event',
              url: `https://example.org/demonstration/${recordId}`,
            },
            ...{ emblem: true, statement: true, derogation: '' },
          },
        });
    });
}

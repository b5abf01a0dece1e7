import {
  addDocument,
  adoptionPapers,
  moveAdoption,
  practicePapers,
  publishPractice,
  recordAdoption,
  recordPractice,
} from '../../advocacy/index.ts';
import { addDays } from '../../platform/dates.ts';
import type { Work } from '../../platform/work.ts';
import { type InventedPractice, inventedPractices } from '../invented/practices.ts';
import { inventedTerritory } from '../invented/recommendations.ts';
import type { Staff } from './hire-staff.ts';
import { layPaper } from './lay-paper.ts';
import { at, type Player, type Stage } from './stage.ts';

/** Plans what is shared: recorded with its document, published, taken over by invented bodies, and given up by one. */
export function planPractices(stage: Stage, staff: Staff): void {
  for (const one of inventedPractices) {
    const officer = staff.get(`grant.officer.${one.by.toLowerCase()}`)!;
    stage.timeline.plan(at(stage, one.on, '10:20'), async (now) => {
      const work = stage.work(officer, now);
      const practiceId = await recordPractice(work, {
        ...{ version: 0, kind: one.kind, protects: one.protects, whom: one.whom },
        title: `${one.title} (demonstration)`,
        ...{ bodyId: null, bodyName: one.begunBy, named: false, jurisdiction: null },
        territory: inventedTerritory,
        begunOn: addDays(stage.today, one.begun),
      });
      for (const version of one.versions.filter(({ on }) => on <= one.on)) await addVersion(work, version);
      if (one.published) await publishPractice(work, { practiceId });
      const text = { ownerId: practiceId, title: `Text of the ${one.kind}`, published: one.published };
      await layPaper(stage, work, { owner: practicePapers, ...text });
      for (const later of one.versions.filter(({ on }) => on > one.on))
        stage.timeline.plan(at(stage, later.on, '10:20'), (then) =>
          addVersion(stage.work(officer, then), later),
        );
      planAdoptions(stage, officer, one, practiceId);

      function addVersion(during: Work, { label, on, changes }: InventedPractice['versions'][number]) {
        const dated = { label, changes, url: null, datedOn: addDays(stage.today, on) };
        return addDocument(during, {
          practiceId,
          form: { ...dated, reference: `DEMO-P-${label}, invented` },
        });
      }
    });
  }
}

function planAdoptions(stage: Stage, officer: Player, one: InventedPractice, practiceId: string): void {
  for (const { body, territory, level, adaptedHow, steps } of one.adoptions) {
    const [first, ...later] = steps;
    const shown = ({ status, on, text }: (typeof steps)[number]) => ({
      ...{ status, text, url: null, happenedOn: addDays(stage.today, on) },
      reference: `DEMO-A-${-on}, invented`,
    });
    stage.timeline.plan(at(stage, Math.max(first.on, one.on) + 1, '11:10'), async (now) => {
      const adoptionId = await recordAdoption(stage.work(officer, now), {
        practiceId,
        form: {
          ...{ bodyId: null, bodyName: body, named: false, jurisdiction: null, territory, level },
          ...{ way: adaptedHow ? ('adapted' as const) : ('as_is' as const), adaptedHow },
          ...shown(first),
        },
      });
      const proof = { ownerId: adoptionId, title: 'Decision by which it was taken over' };
      await layPaper(stage, stage.work(officer, now), { owner: adoptionPapers, ...proof });
      for (const step of later)
        stage.timeline.plan(at(stage, step.on + 1, '11:10'), (then) =>
          moveAdoption(stage.work(officer, then), { adoptionId, form: shown(step) }),
        );
    });
  }
}

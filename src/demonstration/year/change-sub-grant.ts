import {
  acceptAddendum,
  askForChange,
  editAddendum,
  findAddendum,
  listPeriods,
  offerAddendum,
  signAddendum,
  signedAddendum,
  wordsOfAddendum,
} from '../../grants/index.ts';
import { addDays, addMonths, type PlainDate } from '../../platform/dates.ts';
import { addendumTexts } from '../invented/addenda.ts';
import type { Running } from './make-agreement.ts';
import { at, type Stage } from './stage.ts';

/** How long before today it is asked for, sent and signed. */
const days = { asked: -16, offered: -13, accepted: -11, signed: -9 } as const;
const later = 2;

/** Plans an addendum of the first sub-grant of a call that runs for some more time: its last day is two months later. */
export async function planAddendum(stage: Stage, running: Running): Promise<void> {
  const { fate, entry } = running;
  if (entry.place !== 0 || fate.protection) return;
  const last = (await listPeriods(stage.tx, running.agreementId)).at(-1)!;
  if (last.endsOn < addDays(stage.today, 45)) return;
  stage.timeline.plan(at(stage, days.asked, '09:20'), async (now) => {
    const { agreementId, applicant, opened } = running;
    const wish = {
      ...{ appliesFrom: addDays(stage.today, 15), reason: addendumTexts.asked },
      ...{ endsOn: laterBy(last.endsOn), headings: null },
    };
    const addendumId = await askForChange(stage.work(applicant.certifier, now), { agreementId, wish });
    stage.timeline.plan(at(stage, days.offered, '10:40'), async (then) => {
      const work = stage.work(opened.officer, then);
      const { version } = (await findAddendum(stage.tx, addendumId))!;
      const drafted = { ...wish, amountMinor: null, reason: addendumTexts.drafted };
      await editAddendum(work, { addendumId, version, wish: drafted });
      await offerAddendum(work, { addendumId });
    });
    planSignatures(stage, running, addendumId);
  });
}

function planSignatures(stage: Stage, { applicant, opened }: Running, addendumId: string): void {
  const made = { addendumId, demonstration: true };
  const english = stage.language('en');
  stage.timeline.plan(at(stage, days.accepted, '08:30'), async (now) => {
    const agreed = await wordsOfAddendum(stage.tx, english, made);
    await acceptAddendum(stage.work(applicant.certifier, now), { addendumId, agreed });
  });
  stage.timeline.plan(at(stage, days.signed, '13:15'), async (now) => {
    const document = await signedAddendum(stage.tx, english, stage.store, made);
    await signAddendum(stage.work(opened.officer, now), { addendumId, ...document });
  });
}

/** Two months later, the last day of a month as before. */
const laterBy = (day: PlainDate): PlainDate => addDays(addMonths(addDays(day, 1), later), -1);

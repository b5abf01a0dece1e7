import { acceptPart } from '../../src/results/parts/accept-part.ts';
import { partTasks } from '../../src/results/parts/list-waiting-tasks.ts';
import type { Part } from '../../src/results/parts/queries.ts';
import { returnPart } from '../../src/results/parts/return-part.ts';
import { partRoutes } from '../../src/results/parts/routes.tsx';
import { submitPart } from '../../src/results/parts/submit-part.ts';
import { takePart } from '../../src/results/parts/take-part.ts';
import { buildDraft, buildPart, typedTexts } from '../../src/results/parts/testing.ts';
import { withdrawPart } from '../../src/results/parts/withdraw-part.ts';
import { partWorkflow } from '../../src/results/parts/workflow.ts';
import { writePart } from '../../src/results/parts/write-part.ts';
import { buildVersion } from '../../src/results/report/testing.ts';
import { type Cast, noon } from './cast.ts';
import { languageOf } from './language.ts';
import { tables } from './stage.ts';
import type { Moment, Walk } from './workflow-walk.tsx';

type State = 'asked' | 'writing' | 'submitted' | 'returned' | 'accepted' | 'taken' | 'withdrawn';
/** Parts whose task leads to their form: those that are with the partner. */
const written = new Set<string>();

/** A part that the partner of the grant officers is asked for; `frozen` once its report is with the contracting authority. */
async function partIn(cast: Cast, until: State, frozen?: 'frozen'): Promise<Moment> {
  const [ana, elira] = [cast.work(cast.ana), cast.work(cast.elira)];
  const donorReportId = await buildDraft(ana);
  const partId = await buildPart(ana, { donorReportId, partnerId: cast.organisations.partner });
  if (until === 'withdrawn') await withdrawPart(ana, { partId, reason: 'They took no part.' });
  else if (until === 'writing') await writePart(elira, await typedTexts(elira, partId));
  else if (until !== 'asked') {
    await submitPart(elira, await typedTexts(elira, partId));
    if (until === 'returned') await returnPart(ana, { partId, text: 'Say why.', dueOn: '2027-03-20' });
    if (until === 'accepted' || until === 'taken') await acceptPart(ana, { partId });
    if (until === 'taken') await takePart(ana, { partId });
  }
  if (frozen)
    await buildVersion(ana.tx, { actionId: cast.actionId, personId: cast.ana.personId }, donorReportId);
  if (['asked', 'writing', 'returned'].includes(until)) written.add(partId);
  return { id: partId, now: noon };
}

const texts = ({ version }: Part) => ({ version, texts: new Map([[1, 'Three round tables were held.']]) });

/** A part of a donor report from its request to the report. */
export const partWalk: Walk = {
  workflow: partWorkflow,
  routes: partRoutes,
  page: '/staff/report-parts/:partId',
  kinds: Object.keys(partTasks.kinds),
  around: ['report_part_closed', 'report_part_taken'],
  mails: Object.fromEntries(
    ['submit', 'accept', 'return', 'edit', 'change_day', 'withdraw'].map((word) => [
      `report_part.${word}`,
      `results.mail.part_${word}`,
    ]),
  ),
  taskAt: ({ id }) => (written.has(id) ? `/staff/report-parts/${id}/write` : `/staff/report-parts/${id}`),
  listTasks: (cast, actor, now) =>
    partTasks.list({ tx: tables(cast), actor, actionId: cast.actionId, now, language: languageOf() }),
  typed: {
    write: texts,
    submit: texts,
    edit: texts,
    accept: ({ version }: Part) => ({ seen: String(version) }),
    return: () => ({ text: 'Say why it moved.', dueOn: '2027-03-20' }),
    change_day: () => ({ dueOn: '2027-04-01' }),
    withdraw: () => ({ reason: 'The partner took no part.' }),
  },
  moments: {
    asked: (cast) => partIn(cast, 'asked'),
    'asked, of a submitted report': (cast) => partIn(cast, 'asked', 'frozen'),
    writing: (cast) => partIn(cast, 'writing'),
    submitted: (cast) => partIn(cast, 'submitted'),
    'submitted, of a submitted report': (cast) => partIn(cast, 'submitted', 'frozen'),
    returned: (cast) => partIn(cast, 'returned'),
    accepted: (cast) => partIn(cast, 'accepted'),
    'accepted, and in the report': (cast) => partIn(cast, 'taken'),
    withdrawn: (cast) => partIn(cast, 'withdrawn'),
  },
};

import type { Cast, Side } from '../../../tests/support/cast.ts';
import { type FormDefinition, findSection, parseForm, publishForm } from '../../forms/index.ts';
import type { Instant } from '../../platform/dates.ts';
import { addFinding } from './add-finding.ts';
import { type Planned, planVisit } from './plan-visit.ts';
import { saveVisit } from './queries.ts';
import { type Side as OfFinding, sides } from './rules.ts';
import { submitVisit } from './submit-visit.ts';

export const visitDay = '2026-05-20';
/** Planned after the signature, recorded on the day. */
export const visitTimes = {
  planned: '2026-05-04T09:00:00.000Z',
  visited: '2026-05-20T15:00:00.000Z',
  after: '2026-05-25T09:00:00.000Z',
} as const satisfies Record<string, Instant>;

/** The checklist of the tests: one section with one question. */
export function buildChecklist(): FormDefinition {
  return parseForm({
    ...{ key: 'test_visit', version: 1, purpose: 'visit' },
    ...{ title: { en: 'Checklist of the tests' }, origin: { en: 'Made for the tests' } },
    sections: [
      {
        key: 'seen',
        title: { en: 'What was seen' },
        questions: [{ key: 'originals', type: 'yes_no', label: { en: 'Are the originals kept?' } }],
      },
    ],
  });
}
export const checklistSection = findSection(buildChecklist(), 'seen')!;

export const plan: Pick<Planned, 'purpose' | 'visitOn' | 'place' | 'message'> = {
  ...{ purpose: 'monitoring', visitOn: visitDay, place: 'Bridge Street 1', message: 'Two of us come.' },
};
export const finding = {
  ...{ finding: 'Two bills have no number.', followUp: 'Ask the supplier.', dueOn: '2026-06-15' },
} as const;

/** A visit of a signed agreement: planned, and recorded or handed in with its findings where it is asked for. */
export async function buildVisit(
  cast: Cast,
  { agreementId }: { agreementId: string },
  {
    side = cast,
    until = 'planned',
    found = sides,
  }: { side?: Side; until?: 'planned' | 'recorded' | 'submitted'; found?: readonly OfFinding[] } = {},
): Promise<{ visitId: string; findings: Record<OfFinding, string> }> {
  await publishForm(cast.work(cast.ana, visitTimes.planned), buildChecklist());
  const visitId = await planVisit(cast.work(side.elira, visitTimes.planned), {
    ...plan,
    ...{ agreementId, checklist: buildChecklist().key },
  });
  const work = cast.work(side.elira, visitTimes.visited);
  const findings = { sub_grantee: '', partner: '' };
  if (until === 'planned') return { visitId, findings };
  await saveVisit(work.tx, visitId, { answers: { answers: { originals: true }, raw: {} } });
  for (const one of found) findings[one] = await addFinding(work, { visitId, ...finding, side: one });
  if (until === 'submitted') await submitVisit(work, { visitId });
  return { visitId, findings };
}

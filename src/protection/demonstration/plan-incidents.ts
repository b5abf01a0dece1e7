import { addDays, type Instant } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import { assessIncident } from '../incidents/assess-incident.ts';
import { answerComparison } from '../incidents/compare/answer-comparison.ts';
import { listComparisonsOf } from '../incidents/compare/queries.ts';
import { recordIncident } from '../incidents/record-incident.ts';
import { startIncident } from '../incidents/start-incident.ts';
import { type Written, writeIncident } from '../incidents/write-incident.ts';
import { type InventedIncident, inventedIncidents } from './invented-incidents.ts';
import { type Appointed, at, type InventedYear, planAppointment, take } from './plan-services.ts';
import { insertCheck } from './queries-counts.ts';
import { asOwner } from './queries-store.ts';

const monitors = { partner: 'finance.officer.regional', cso: 'member@rs-01' } as const;
const second = 'grant.officer.regional';
const certifier = 'certifier@rs-01';
const places = ['X1', 'X2'];

const appointments: readonly Appointed[] = [
  ...[monitors.partner, second].map((person) => ({ by: 'programme.manager', person })),
  { by: certifier, person: monitors.cso },
].map((one) => ({ ...one, duty: 'monitor', jurisdictions: ['X1', 'X2', 'X3'], day: -231, confirmed: true }));

/** Plans who records incidents, and incidents that never were, through the verbs that people use. */
export function planIncidents(year: InventedYear): void {
  for (const one of appointments) planAppointment(year, one);
  for (const one of inventedIncidents) planIncident(year, one);
  // Both recorded the same pushback: the partner says so, and the CSO has not answered yet.
  const partner = monitor(year, monitors.partner);
  year.plan(at(year, -36, '11:05'), (now) =>
    take(year, partner, now, async (work) => {
      for (const { id } of await listComparisonsOf(work.tx, work.actionId, 10))
        await answerComparison(work, { comparisonId: id, answer: 'same' });
    }),
  );
}

function planIncident(year: InventedYear, incident: InventedIncident) {
  const { checkedOn, writer, writtenOn } = incident;
  const own = monitor(year, monitors[writer]);
  year.plan(at(year, writtenOn, '11:05'), async (now) => {
    const incidentId = await take(year, own, now, async (work) => {
      const id = await startIncident(work);
      for (const written of pagesOf(year, incident, now))
        await writeIncident(work, year, { incidentId: id, places, version: 0, written });
      await recordIncident(work, id);
      return id;
    });
    if (checkedOn === undefined) return;
    if (writer === 'cso') {
      // The CSO has one monitor here: the check is entered.
      const { personId } = year.person(certifier);
      year.plan(at(year, checkedOn, '11:05'), () =>
        asOwner(year.tx, () =>
          insertCheck(year.tx, incidentId, {
            checkerId: personId,
            checkedOn: addDays(year.today, checkedOn),
          }),
        ),
      );
      return;
    }
    year.plan(at(year, checkedOn, '11:05'), (later) =>
      take(year, monitor(year, second), later, (work) =>
        assessIncident(work, year, {
          ...{ incidentId, standing: 'corroborated', reason: 'sources_agree', version: 1 },
        }),
      ),
    );
  });
}

function pagesOf({ today }: InventedYear, { from, to, pages }: InventedIncident, now: Instant): Written[] {
  const days = { fromOn: addDays(today, from), toOn: addDays(today, to) };
  const month = now.replace(/-\d\dT.*/, '');
  const sources = pages.sources.map((one) => ({ ...one, month }));
  return [
    ...[pages.what, pages.people, { ...pages.place, ...days }, pages.acts],
    ...(pages.route ? [pages.route] : []),
    { page: 'sources', sources },
  ];
}

function monitor(year: InventedYear, person: string): Actor {
  return { ...year.person(person), duties: ['monitor'] };
}

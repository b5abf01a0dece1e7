import { addDays, type Instant, type PlainDate } from '../../platform/dates.ts';
import type { Actor } from '../../platform/permissions.ts';
import type { Tx, Work } from '../../platform/work.ts';
import { closeService } from '../directory/close-service.ts';
import { createService } from '../directory/create-service.ts';
import { listAreasOfDuty } from '../directory/queries.ts';
import { suspendService } from '../directory/suspend-service.ts';
import { verifyService } from '../directory/verify-service.ts';
import { confirmDuty } from '../duties/decide-duty.ts';
import { proposeDuty } from '../duties/propose-duty.ts';
import type { Duty } from '../duties/rules.ts';
import { type InventedService, inventedServices } from './invented-services.ts';
import { inStore } from './queries-store.ts';

/** The year of a demonstration as this area plans in it, and its people. */
export type InventedYear = {
  readonly tx: Tx;
  /** The last day of the year. */
  readonly today: PlainDate;
  readonly secret: string;
  readonly baseUrl: string;
  readonly actionId: string;
  plan(at: Instant, step: (now: Instant) => Promise<unknown>): void;
  work(actor: Actor, now: Instant): Work;
  /** Somebody of the year by their address before the sign of the demonstration. */
  person(address: string): Actor;
};

export type Appointed = {
  readonly by: string;
  readonly person: string;
  readonly duty: Duty;
  readonly jurisdictions: readonly string[];
  readonly day: number;
  /** Unless it waits for the officer. */
  readonly confirmed: boolean;
};
const officer = 'data.protection';
const keepers = { partner: 'finance.officer.regional', cso: 'member@rs-01' } as const;
const places = ['X1', 'X2'] as const;

const appointments: readonly Appointed[] = [
  {
    by: 'programme.manager',
    person: keepers.partner,
    duty: 'keeper',
    jurisdictions: places,
    day: -120,
    confirmed: true,
  },
  {
    by: 'certifier@rs-01',
    person: keepers.cso,
    duty: 'keeper',
    jurisdictions: places,
    day: -119,
    confirmed: true,
  },
  {
    by: 'grant.officer.al',
    person: 'finance.officer.al',
    duty: 'reader',
    jurisdictions: ['X1'],
    day: -118,
    confirmed: true,
  },
  {
    by: 'grant.officer.me',
    person: 'finance.officer.me',
    duty: 'reader',
    jurisdictions: ['X2'],
    day: -1,
    confirmed: false,
  },
];

/** Plans who keeps and reads services, and services that do not exist, in places that do not exist, through the verbs that people use. */
export function planServices(year: InventedYear): void {
  for (const one of appointments) planAppointment(year, one);
  for (const one of inventedServices) planService(year, one);
}

export function planAppointment(
  year: InventedYear,
  { by, person, duty, jurisdictions, day, confirmed }: Appointed,
) {
  const { baseUrl } = year;
  year.plan(at(year, day, '09:05'), async (now) => {
    const { personId } = year.person(person);
    const asked = { personId, duty, jurisdictions: [...jurisdictions] };
    const dutyId = await take(year, year.person(by), now, (work) => proposeDuty(work, asked, { baseUrl }));
    if (!confirmed) return;
    year.plan(at(year, day + 1, '09:05'), (later) =>
      take(year, year.person(officer), later, (work) => confirmDuty(work, { dutyId, baseUrl })),
    );
  });
}

function planService(year: InventedYear, service: InventedService) {
  const { writtenOn, checkedOn, suspendedOn, closedOn, writer, content, discreet } = service;
  const own = keeper(year, writer);
  const other = keeper(year, writer === 'cso' ? 'partner' : 'cso');
  year.plan(at(year, writtenOn, '10:05'), async (now) => {
    const serviceId = await take(year, own, now, async (work) =>
      createService(work, year, {
        form: { ...(await areaOf(work, service)), content, discreet },
        locale: 'en',
      }),
    );
    if (checkedOn !== undefined)
      year.plan(at(year, checkedOn, '10:05'), (later) =>
        take(year, other, later, (work) => {
          const agreedOn = addDays(year.today, checkedOn - 1);
          return verifyService(work, { serviceId, agreedOn, version: 1 });
        }),
      );
    if (suspendedOn !== undefined)
      year.plan(at(year, suspendedOn, '10:05'), (later) =>
        take(year, own, later, (work) => suspendService(work, serviceId)),
      );
    if (closedOn !== undefined)
      year.plan(at(year, closedOn, '10:05'), (later) =>
        take(year, own, later, (work) => closeService(work, serviceId)),
      );
  });
}

/** The town where it is named already, else as a new one. */
async function areaOf({ tx, actionId }: Work, { jurisdiction, town }: InventedService) {
  const areas = await listAreasOfDuty(tx, actionId);
  const found = areas.find((one) => one.jurisdiction === jurisdiction && one.name === town);
  return found ? { place: found.id, newArea: '' } : { place: jurisdiction, newArea: town };
}

function keeper(year: InventedYear, of: keyof typeof keepers): Actor {
  return { ...year.person(keepers[of]), duties: ['keeper'] };
}

export function take<T>(
  year: InventedYear,
  actor: Actor,
  now: Instant,
  step: (work: Work) => Promise<T>,
): Promise<T> {
  return inStore(year.tx, actor, () => step(year.work(actor, now)));
}

export function at({ today }: InventedYear, day: number, time: string): Instant {
  return `${addDays(today, day)}T${time}:00.000Z`;
}

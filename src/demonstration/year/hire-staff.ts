import { listParticipants } from '../../action/index.ts';
import { addOrganisation } from '../../network/index.ts';
import {
  acceptInvitation,
  inviteFirstAdministrator,
  invitePerson,
  writeDownPerson,
} from '../../people/index.ts';
import { system } from '../../platform/database/frame.ts';
import { addSeconds, type Instant } from '../../platform/dates.ts';
import { nobody } from '../../platform/permissions.ts';
import { inventedInstitution, type StaffMember, staff } from '../invented/staff.ts';
import { at, type Player, type Stage } from './stage.ts';

/** The staff of the demonstration by key. */
export type Staff = ReadonlyMap<string, Player>;

/** Everyone who works for the Action: the first administrator by the link of the terminal, the others by invitation. */
export async function hireStaff(stage: Stage): Promise<Staff> {
  const participants = await listParticipants(stage.tx, stage.actionId);
  const organisations = new Map(participants.map(({ key, id }) => [key, id]));
  const hired = new Map<string, Player>();
  let now = at(stage, -365, '07:00');
  for (const member of staff) {
    now = addSeconds(now, 300);
    if (member.of === 'invented' && !organisations.has('invented'))
      organisations.set('invented', await addInstitution(stage, hired.get('programme.manager')!, now));
    const organisationId = organisations.get(member.of);
    if (!organisationId) throw new Error(`the Action has no organisation '${member.of}'`);
    hired.set(member.key, await hire(stage, hired.get('administrator'), member, organisationId, now));
  }
  return hired;
}

async function addInstitution({ work }: Stage, manager: Player, now: Instant): Promise<string> {
  return addOrganisation(work(manager, now), {
    name: inventedInstitution.name,
    shortName: '',
    otherNames: [],
    jurisdiction: null,
    municipality: '',
    legalForm: '',
    registerName: '',
    registrationNumber: inventedInstitution.registrationNumber,
    foundedYear: null,
    website: '',
    contactEmail: '',
    'fields[]': [],
    'worksIn[]': [],
    description: 'No such body exists: it is invented for the demonstration.',
  });
}

const kinds: Readonly<Record<string, Player['organisationKind']>> = {
  invented: 'institution',
  'european-union': 'contracting_authority',
};

async function hire(
  stage: Stage,
  administrator: Player | undefined,
  member: StaffMember,
  organisationId: string,
  now: Instant,
): Promise<Player> {
  const { work, baseUrl } = stage;
  const email = `${member.key}@demonstration.example`;
  const { name, locale, bound } = member;
  const personId = await writeDownPerson({ tx: stage.tx, now }, { name, email, locale });
  const roles = member.roles.map((role) => ({ role, jurisdiction: bound ?? null }));
  for (const { role, jurisdiction } of roles) {
    const link = administrator
      ? (
          await invitePerson(
            work(administrator, now),
            { baseUrl },
            { organisationId, role, jurisdiction, email, locale },
          )
        ).link
      : await inviteFirstAdministrator(work(system, now), { baseUrl }, { email, locale });
    const token = link.split('/').at(-1)!;
    await acceptInvitation(work({ ...nobody, personId }, addSeconds(now, 60)), { token });
  }
  const organisationKind = kinds[member.of] ?? 'partner';
  return { personId, organisationId, organisationKind, roles, name, email, locale };
}

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
import { inventedInstitutions, type StaffMember, staff } from '../invented/staff.ts';
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
    const invented = inventedInstitutions[member.of];
    if (invented && !organisations.has(member.of))
      organisations.set(
        member.of,
        await addInstitution(stage, hired.get('programme.manager')!, invented, now),
      );
    const organisationId = organisations.get(member.of);
    if (!organisationId) throw new Error(`the Action has no organisation '${member.of}'`);
    hired.set(member.key, await hire(stage, hired.get('administrator'), member, organisationId, now));
  }
  return hired;
}

export async function addInstitution(
  { work }: Stage,
  manager: Player,
  invented: { readonly name: string; readonly registrationNumber: string },
  now: Instant,
): Promise<string> {
  return addOrganisation(work(manager, now), {
    name: invented.name,
    shortName: '',
    otherNames: [],
    jurisdiction: null,
    municipality: '',
    legalForm: '',
    registerName: '',
    registrationNumber: invented.registrationNumber,
    foundedYear: null,
    website: '',
    contactEmail: '',
    'fields[]': [],
    'worksIn[]': [],
    description: 'No such body exists: it is invented for the demonstration.',
  });
}

const kindOf = (of: string): Player['organisationKind'] =>
  of in inventedInstitutions ? 'institution' : of === 'european-union' ? 'contracting_authority' : 'partner';

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
  const organisationKind = kindOf(member.of);
  return { personId, organisationId, organisationKind, roles, name, email, locale };
}

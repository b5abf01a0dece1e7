import { editOrganisation, findOrganisation, type OrganisationForm } from '../../network/index.ts';
import {
  acceptInvitation,
  confirmAnother,
  fieldsOfWork,
  invitePerson,
  registerAnother,
  writeDownPerson,
} from '../../people/index.ts';
import { addSeconds, type Instant } from '../../platform/dates.ts';
import type { Locale } from '../../platform/language/language.ts';
import { nobody } from '../../platform/permissions.ts';
import { chanceOf } from '../chance.ts';
import type { InventedOrganisation } from '../invented/organisation.ts';
import { inventedMark, inventedOrganisations, visited } from '../invented/organisations.ts';
import { keepDocuments } from './keep-documents.ts';
import { type Applicant, at, type Player, type Stage } from './stage.ts';
import { writePaper } from './write-paper.ts';

const roles = (...names: ('cso_member' | 'cso_certifier')[]) =>
  names.map((role) => ({ role, jurisdiction: null }));

/** Keys of the organisations, `AL-01` to `RS-16`, in the order of the data. */
const keysOf = () => {
  const counted: Record<string, number> = {};
  return inventedOrganisations.map(({ jurisdiction }) => {
    counted[jurisdiction] = (counted[jurisdiction] ?? 0) + 1;
    return `${jurisdiction}-${String(counted[jurisdiction]).padStart(2, '0')}`;
  });
};

/** Every invented organisation registers itself, names a colleague where it has one, and fills in its profile. By key. */
export async function registerApplicants(stage: Stage): Promise<ReadonlyMap<string, Applicant>> {
  const registered = new Map<string, Applicant>();
  const start = at(stage, -364, '07:00');
  for (const [number, key] of keysOf().entries()) {
    const now = addSeconds(start, number * 3600);
    registered.set(key, await register(stage, key, inventedOrganisations[number]!, now));
  }
  return registered;
}

/** Registers itself, names a colleague where it has one, fills in its profile and keeps its papers. */
export async function register(
  stage: Stage,
  key: string,
  organisation: InventedOrganisation,
  now: Instant,
): Promise<Applicant> {
  const { name, jurisdiction, place, locale } = organisation;
  const spoken = visited.includes(key) ? 'en' : locale;
  const slug = key.toLowerCase();
  const founder = await meet(stage, `certifier@${slug}`, organisation.certifier, spoken, now);
  const actor = { ...nobody, personId: founder.personId };
  const chance = chanceOf(`fields ${key}`);
  const fields = chance.some(fieldsOfWork, chance.whole(1, 4));
  const { organisationId, token } = (await registerAnother(stage.work(actor, now), stage, {
    name,
    otherNames: [...organisation.otherNames],
    jurisdiction,
    municipality: place,
    registrationNumber: `DEMO-${key}`,
    fields,
  }))!;
  await confirmAnother(stage.work(actor, now), stage, {
    token,
    similar: 'new',
    reason: 'Another organisation with a register entry of its own.',
    registrationNumber: '',
  });
  const certifier = { ...founder, organisationId, roles: roles('cso_member', 'cso_certifier') };
  await fillIn(stage, certifier, organisation, addSeconds(now, 600));
  const member = organisation.member
    ? await join(stage, certifier, `member@${slug}`, organisation.member, addSeconds(now, 1200))
    : undefined;
  const papers = {
    statute: await keepPaper(stage, key, 'statute', name),
    accounts: await keepPaper(stage, key, 'accounts', name),
    registration: await keepPaper(stage, key, 'registration', name),
  };
  const keptCertificate = await keepDocuments(stage, { key, certifier, papers }, addSeconds(now, 1800));
  return {
    keptCertificate,
    key,
    organisationId,
    name,
    jurisdiction,
    place,
    locale,
    certifier,
    member,
    papers,
  };
}

async function meet({ tx }: Stage, box: string, name: string, locale: Locale, now: Instant): Promise<Player> {
  const email = `${box}.demonstration.example`;
  const personId = await writeDownPerson({ tx, now }, { name, email, locale });
  return { ...nobody, personId, name, email, locale };
}

async function join(
  stage: Stage,
  certifier: Player,
  box: string,
  name: string,
  now: Instant,
): Promise<Player> {
  const { organisationId, locale } = certifier;
  const met = await meet(stage, box, name, locale, now);
  const { link } = await invitePerson(stage.work(certifier, now), stage, {
    organisationId,
    role: 'cso_member',
    jurisdiction: null,
    email: met.email,
    locale,
  });
  const work = stage.work({ ...nobody, personId: met.personId }, addSeconds(now, 300));
  await acceptInvitation(work, { token: link.split('/').at(-1)! });
  return { ...met, organisationId, roles: roles('cso_member') };
}

async function fillIn(
  stage: Stage,
  certifier: Player,
  { name, otherNames, jurisdiction, place }: InventedOrganisation,
  now: Instant,
): Promise<void> {
  const { organisationId, email } = certifier;
  const stored = (await findOrganisation(stage.tx, stage.actionId, organisationId))!;
  const chance = chanceOf(`profile ${name}`);
  const form: OrganisationForm = {
    version: stored.version,
    name,
    shortName: '',
    otherNames: [...otherNames],
    jurisdiction,
    municipality: place,
    legalForm: '',
    registerName: 'Register of the demonstration (no such register exists)',
    registrationNumber: stored.registrationNumber ?? '',
    foundedYear: chance.whole(1991, 2023),
    website: '',
    contactEmail: email,
    'fields[]': stored.fields as OrganisationForm['fields[]'],
    'worksIn[]': [jurisdiction],
    description: `Works with people on the move and with the communities they pass. ${inventedMark}`,
  };
  await editOrganisation(stage.work(certifier, now), { organisationId, form });
}

const titles = {
  statute: 'Statute',
  accounts: 'Annual accounts',
  registration: 'Registration certificate',
};
async function keepPaper({ store }: Stage, key: string, kind: keyof typeof titles, name: string) {
  const bytes = writePaper(['DEMONSTRATION: an invented document', `${titles[kind]} of ${name}`, key]);
  async function* content() {
    yield bytes;
  }
  return store.put(content(), { name: `${kind}-${key}.pdf`, limit: 100_000 });
}

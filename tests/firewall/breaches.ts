const own = 'protection.appointment';
/** Breaches of the store: the statements that make each, and the fault that must be found. */
export const breaches: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'a grant of one column to every page’s role': [
    [`grant select (duty) on ${own} to mostura_app`],
    `reads or writes: mostura_app ${own}`,
  ],
  'a grant to everybody': [[`grant delete on ${own} to public`], `reads or writes: public ${own}`],
  'a schema that every page’s role may enter': [
    ['grant usage on schema directory to mostura_app'],
    'enters: mostura_app directory',
  ],
  'a policy that lets staff through': [
    [`create policy planted on ${own} to mostura_protection using (platform.is_staff())`],
    `asks who is staff: ${own} planted`,
  ],
  'a policy that lets everybody of the role through': [
    [`create policy planted on ${own} to mostura_protection using (true)`],
    `asks for nobody's duty: ${own} planted`,
  ],
  'a policy for every role': [
    [`create policy planted on ${own} using (person_id = platform.current_person())`],
    `a policy for public: ${own} planted`,
  ],
  'a table without row security': [
    ['create table directory.planted (id uuid)'],
    'row security is not forced: directory.planted',
  ],
  'a table that a backup does not see': [
    [
      'create table directory.planted (id uuid)',
      `call protection.guard('directory.planted', 'protection.holds(id, ''keeper'')')`,
      'drop policy owner_sees_all on directory.planted',
    ],
    'a backup would not see it: directory.planted',
  ],
  'a key that tells who is there': [
    [`alter table ${own} add constraint planted foreign key (person_id) references people.person not valid`],
    `a key crosses the store: ${own} planted`,
  ],
  'a view for the public': [
    [`create view published.planted as select duty from ${own}`],
    'shows the store: published.planted (duty)',
  ],
  'a function of another area that reads it': [
    [
      `create function network.planted() returns bigint language sql security definer as 'select count(*) from ${own}'`,
    ],
    'reads the store: network.planted',
  ],
  'a function of its own that everybody calls': [
    [
      `create function protection.planted() returns bigint language sql security definer as 'select 1::bigint'`,
    ],
    'calls: mostura_app protection.planted',
  ],
  'a role of the store that reads people': [
    [
      'grant usage on schema people to mostura_protection',
      'grant select on people.person to mostura_protection',
    ],
    'may outside: people.person select',
  ],
  'a grant of incidents to every page’s role': [
    ['grant select (note) on incidents.incident to mostura_app'],
    'reads or writes: mostura_app incidents.incident',
  ],
  'a schema of incidents that the public’s role may enter': [
    ['grant usage on schema incidents to mostura_portal'],
    'enters: mostura_portal incidents',
  ],
  'a policy that shows the acts of every organisation': [
    ['create policy planted on incidents.act to mostura_protection using (incident_id is not null)'],
    `asks for nobody's duty: incidents.act planted`,
  ],
  'a view of how many there are': [
    ['create view published.planted as select jurisdiction, count(*) from incidents.incident group by 1'],
    'shows the store: published.planted (jurisdiction count)',
  ],
  'a function that tells who wrote one': [
    [
      `create function platform.planted() returns uuid language sql security definer as 'select writer_id from incidents.incident limit 1'`,
    ],
    'reads the store: platform.planted',
  ],
  'a trail that every page’s role reads': [
    ['grant select on protection.event to mostura_app'],
    'reads or writes: mostura_app protection.event',
  ],
  'a trail that a verb writes without being asked whose incident it is': [
    ['grant execute on function protection.add_event to mostura_protection'],
    'may add to the trail of anybody: mostura_protection',
  ],
  'a role of every page that becomes it': [
    ['grant mostura_protection to mostura_app'],
    'may become: mostura_app becomes mostura_protection',
  ],
};

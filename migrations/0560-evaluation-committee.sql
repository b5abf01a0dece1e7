-- Areas: grants, privacy. The evaluation committee of a call: who sits on it, its meeting, and the evaluation report that they sign.
create table grants.committee (
  id uuid primary key,
  call_id uuid not null references grants.call,
  number int not null check (number > 0),
  state text not null default 'convened' check (state in ('convened', 'signing', 'signed')),
  meeting_on date not null,
  place text not null,
  agenda text not null,
  chair_votes boolean not null,
  minutes text not null default '',
  votes jsonb not null default '{}' check (jsonb_typeof(votes) = 'object'),
  ranking_id uuid references grants.ranking,
  report jsonb,
  sha256 text,
  sign_by date,
  convened_by uuid references people.person,
  convened_at timestamptz not null,
  closed_by uuid references people.person,
  closed_at timestamptz,
  signed_at timestamptz,
  version int not null default 0,
  unique (call_id, number),
  check ((state = 'convened') = (closed_at is null)),
  check ((closed_at is null) = (sha256 is null) and (closed_at is null) = (report is null)
    and (closed_at is null) = (ranking_id is null) and (closed_at is null) = (sign_by is null)),
  check ((state = 'signed') = (signed_at is not null))
);
comment on table grants.committee is 'One meeting of the evaluation committee of a call, and its evaluation report. A later meeting is another row.';
comment on column grants.committee.votes is 'By the id of a lot, where its proposal was put to a vote: { inFavour, against, abstained, casting }.';
comment on column grants.committee.report is 'What the evaluation report says, without names of people: figures, codes, reasons and minutes. Empty after retention.';
comment on column grants.committee.sha256 is 'Of the report, as canonical JSON: what each member signs.';
create unique index committee_open on grants.committee (call_id) where state <> 'signed';
create index committee_of_ranking on grants.committee (ranking_id);
create index committee_convened_by on grants.committee (convened_by);
create index committee_closed_by on grants.committee (closed_by);
grant select, insert, update (state, meeting_on, place, agenda, chair_votes, minutes, votes, ranking_id, report, sha256, sign_by, closed_by, closed_at, signed_at, version)
  on grants.committee to mostura_app;
call platform.guard('grants.committee', 'platform.is_staff()');
call platform.keep_final('evaluation report', 'grants.committee', 'r.state = ''signed''',
  '{id,call_id,number,state,meeting_on,place,agenda,chair_votes,minutes,votes,ranking_id,report,sha256,sign_by,convened_at,closed_at,signed_at}');

create table grants.committee_member (
  id uuid primary key,
  committee_id uuid not null references grants.committee,
  person_id uuid not null references people.person,
  role text not null check (role in ('chair', 'secretary', 'member')),
  declaration text check (declaration in ('none', 'conflict')),
  conflict text not null default '',
  declared_at timestamptz,
  present boolean not null default false,
  signed_at timestamptz,
  unique (committee_id, person_id),
  check ((declaration is null) = (declared_at is null))
);
create unique index committee_one_chair on grants.committee_member (committee_id, role) where role <> 'member';
create index committee_member_of_person on grants.committee_member (person_id);
grant select, insert, delete, update (role, declaration, conflict, declared_at, present, signed_at) on grants.committee_member to mostura_app;
call platform.guard('grants.committee_member', 'platform.is_staff()');
call platform.keep_final('signature of an evaluation report', 'grants.committee_member',
  '(select c.state = ''signed'' from grants.committee c where c.id = r.committee_id)',
  '{id,committee_id,person_id,role,declaration,conflict,declared_at,present,signed_at}');

create function privacy.empty_committees(calls uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.committee_member set conflict = ''
    where committee_id in (select id from grants.committee where call_id = any (calls));
  update grants.committee set place = '', agenda = '', minutes = '', report = case when report is null then null else '{}'::jsonb end
    where call_id = any (calls);
$$;
revoke all on function privacy.empty_committees from public;
grant execute on function privacy.empty_committees to mostura_app;

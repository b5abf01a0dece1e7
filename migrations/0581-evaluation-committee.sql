-- Areas: grants, privacy. The evaluation committee of a call: who sits on it, its meeting, and the evaluation report that they sign.
create table grants.committee (
  id uuid primary key,
  call_id uuid not null references grants.call,
  number int not null check (number > 0),
  state text not null default 'convened' check (state in ('convened', 'signing', 'signed', 'cancelled')),
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
  unsigned_reason text not null default '',
  convened_by uuid references people.person,
  convened_at timestamptz not null,
  closed_by uuid references people.person,
  closed_at timestamptz,
  signed_at timestamptz,
  version int not null default 0,
  unique (call_id, number),
  check ((state in ('convened', 'cancelled')) = (closed_at is null)),
  check ((closed_at is null) = (sha256 is null) and (closed_at is null) = (report is null)
    and (closed_at is null) = (sign_by is null)),
  check (closed_at is null or ranking_id is not null),
  check ((state = 'signed') = (signed_at is not null))
);
comment on table grants.committee is 'One meeting of the evaluation committee of a call, and its evaluation report. A later meeting is another row.';
comment on column grants.committee.votes is 'By the id of a lot, what the committee said to its proposal: "agreed" without a vote, or { inFavour, against, abstained, casting }.';
comment on column grants.committee.report is 'What the evaluation report says: figures, codes, and what people wrote as reasons, agenda and minutes. Members by their id. Empty after retention.';
comment on column grants.committee.ranking_id is 'The ranking on which the meeting was recorded.';
comment on column grants.committee.unsigned_reason is 'Why the report is final without the signatures that are missing.';
comment on column grants.committee.sha256 is 'Of the report, as canonical JSON: what each member signs.';
create unique index committee_open on grants.committee (call_id) where state in ('convened', 'signing');
create index committee_of_ranking on grants.committee (ranking_id);
create index committee_convened_by on grants.committee (convened_by);
create index committee_closed_by on grants.committee (closed_by);
grant select, insert, update (state, meeting_on, place, agenda, chair_votes, minutes, votes, ranking_id, report, sha256, sign_by, unsigned_reason, closed_by, closed_at, signed_at, version)
  on grants.committee to mostura_app;
call platform.guard('grants.committee', 'platform.is_staff()');
call platform.keep_final('evaluation report', 'grants.committee', 'r.state in (''signed'', ''cancelled'')',
  '{id,call_id,number,state,meeting_on,place,agenda,chair_votes,minutes,votes,ranking_id,report,sha256,sign_by,unsigned_reason,convened_by,convened_at,closed_by,closed_at,signed_at}');

create table grants.committee_member (
  id uuid primary key,
  committee_id uuid not null references grants.committee,
  person_id uuid not null references people.person,
  role text not null check (role in ('chair', 'secretary', 'member')),
  declaration text check (declaration in ('none', 'conflict')),
  conflict_kind text check (conflict_kind in ('interest', 'family', 'employment', 'other')),
  conflict_with text,
  declared_at timestamptz,
  present boolean not null default false,
  signed_at timestamptz,
  unique (committee_id, person_id),
  check ((declaration is null) = (declared_at is null)),
  check (not present or declaration is distinct from 'conflict')
);
comment on column grants.committee_member.conflict_with is 'The number of the application with whose applicant the member has the conflict of interest.';
create unique index committee_one_chair on grants.committee_member (committee_id, role) where role <> 'member';
create index committee_member_of_person on grants.committee_member (person_id);
grant select, insert, delete, update (role, declaration, conflict_kind, conflict_with, declared_at, present, signed_at) on grants.committee_member to mostura_app;
call platform.guard('grants.committee_member', 'platform.is_staff()');
call platform.keep_final('signature of an evaluation report', 'grants.committee_member',
  '(select c.state in (''signed'', ''cancelled'') from grants.committee c where c.id = r.committee_id)',
  '{*}');

create function privacy.empty_committees(calls uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.committee_member set conflict_kind = null, conflict_with = null
    where committee_id in (select id from grants.committee where call_id = any (calls));
  update grants.committee set place = '', agenda = '', minutes = '', unsigned_reason = '', report = case when report is null then null else '{}'::jsonb end
    where call_id = any (calls);
$$;
revoke all on function privacy.empty_committees from public;
grant execute on function privacy.empty_committees to mostura_app;

-- Who was at a meeting of the committee, or declared a conflict of interest with an applicant, does not decide on a complaint either.
create or replace function grants.concerned_with(application uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct person) filter (where person is not null), '{}') from (
    select checked_by as person from grants.application_check where application_id = application
    union all select assessor_id from grants.assignment where application_id = application and state <> 'refused'
    union all select r.made_by from grants.application a join grants.ranking r on r.call_id = a.call_id
      join grants.decision d on d.ranking_id = r.id where a.id = application
    union all select d.decided_by from grants.application a join grants.decision d on d.call_id = a.call_id where a.id = application
    union all select s.person_id from grants.application a join grants.committee k on k.call_id = a.call_id
      join grants.committee_member s on s.committee_id = k.id where a.id = application and (s.present or s.declaration = 'conflict')
  ) as of_application
$$;

-- What is held about oneself: also one's seats on evaluation committees.
do $$
declare
  before text := pg_get_functiondef('privacy.held_about_oneself()'::regprocedure);
  after text := replace(before, '''publicationsWritten'', (', $seats$'committeeSeats', (
      select coalesce(jsonb_agg(jsonb_build_object('call', c.number, 'meetingOn', k.meeting_on, 'role', s.role, 'declaration', s.declaration,
        'declaredAt', s.declared_at, 'conflictKind', s.conflict_kind, 'conflictWith', s.conflict_with, 'present', s.present,
        'signedAt', s.signed_at) order by k.meeting_on, s.id), '[]')
      from grants.committee_member s join grants.committee k on k.id = s.committee_id join grants.call c on c.id = k.call_id
      where s.person_id = me.person),
    'publicationsWritten', ($seats$);
begin
  if after = before then raise exception 'privacy.held_about_oneself has another text'; end if;
  execute after;
end $$;

-- Areas: grants, people, privacy. What is known of an assessor in the pool of an Action: languages, fields, when they are available, their fee.
-- It goes when they are no assessor of the Action any longer.
create table grants.assessor_profile (
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  languages text[] not null default '{}' check (languages <@ array['en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr']),
  fields text[] not null default '{}',
  available_from date,
  available_until date,
  fee_note text not null default '',
  updated_by uuid not null references people.person,
  updated_at timestamptz not null,
  primary key (action_id, person_id),
  check (available_until >= available_from)
);
comment on column grants.assessor_profile.languages is 'In which they read applications; none: not said.';
comment on column grants.assessor_profile.fields is 'Fields of work that they know, as of organisations.';
create index assessor_profile_of_person on grants.assessor_profile (person_id);
create index assessor_profile_updated_by on grants.assessor_profile (updated_by);
grant select, insert, update (languages, fields, available_from, available_until, fee_note, updated_by, updated_at), delete
  on grants.assessor_profile to mostura_app;
call platform.guard('grants.assessor_profile', 'platform.is_staff()');

create function grants.drop_profile_of_former_assessor() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from grants.assessor_profile p where p.person_id = new.person_id and p.action_id = new.action_id
    and not exists (select from people.membership m where m.person_id = p.person_id and m.action_id = p.action_id
      and m.role = 'assessor' and m.until is null);
  return null;
end $$;
revoke all on function grants.drop_profile_of_former_assessor from public;
create trigger former_assessor after update of until on people.membership for each row
  when (new.role = 'assessor' and new.until is not null) execute function grants.drop_profile_of_former_assessor();

-- What is held about oneself: also one's profile as an assessor.
do $$
declare
  before text := pg_get_functiondef('privacy.held_about_oneself()'::regprocedure);
  after text := replace(before, '''committeeSeats'', (', $profile$'assessorProfiles', (
      select coalesce(jsonb_agg(jsonb_build_object('languages', q.languages, 'fields', q.fields, 'availableFrom', q.available_from,
        'availableUntil', q.available_until, 'feeNote', q.fee_note, 'updatedAt', q.updated_at) order by q.action_id), '[]')
      from grants.assessor_profile q where q.person_id = me.person),
    'committeeSeats', ($profile$);
begin
  if after = before then raise exception 'privacy.held_about_oneself has another text'; end if;
  execute after;
end $$;

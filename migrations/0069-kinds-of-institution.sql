-- Area: training. What kind of institution with a key role somebody comes from, beside whether it is one: persons trained are told apart by it.
alter table training.participant add column institution_kind text
  check (institution_kind in ('police', 'prosecution', 'court', 'migration', 'social_protection', 'municipality', 'independent')),
  add check (institution_kind is null or organisation_kind = 'institution');
comment on column training.participant.institution_kind is 'Null where it is no institution, or none of these.';

-- The view must stay the same in its first columns: what is told apart stands last.
create or replace view published.trainee as
  select g.action_id, md5(p.trainee_key)::uuid as id, g.id as gathering_id, g.scope,
    case when p.sex in ('f', 'm') then p.sex else 'unsaid' end as sex, p.organisation_kind, p.jurisdiction, g.starts_on,
    coalesce(p.institution_kind, p.organisation_kind) as body
  from training.participant p join training.gathering g on g.id = p.gathering_id
  where g.withdrawn_at is null and g.kind = 'training'
    and exists (select from training.check_in c where c.participant_id = p.id and c.taken_back_at is null);

-- Area: training. What people know before and after a training: questions of the curriculum, a training's test, and what each answered.
create table training.question (
  id uuid primary key,
  module_id uuid not null references training.module,
  position integer not null check (position > 0),
  text text not null,
  options text[] not null check (cardinality(options) between 2 and 6),
  right_option integer not null check (right_option between 1 and cardinality(options)),
  retired_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index question_of_module on training.question (module_id, position, id);
comment on column training.question.right_option is 'The place of the right option, from 1.';

create table training.test (
  gathering_id uuid primary key references training.gathering,
  definition jsonb not null,
  answer_key jsonb not null,
  sha256 text not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  paired integer check (paired >= 0),
  gained integer check (gained >= 0 and gained % 5 = 0),
  figures jsonb,
  check ((closed_at is null) = (figures is null))
);
comment on column training.test.definition is 'The form as it stood when the test was opened: the same questions before and after.';
comment on column training.test.answer_key is 'The right option of each question, by key; as it stood when the test was opened.';
comment on column training.test.paired is 'How many answered both times; null where they were fewer than five.';
comment on column training.test.gained is 'How many of them knew more the second time, in full fives.';
comment on column training.test.figures is 'What was counted when it closed, small numbers left out: it stays when the answers go.';

create table training.test_paper (
  participant_id uuid not null references training.participant,
  round text not null check (round in ('before', 'after')),
  draft jsonb not null default '{}',
  right_answers jsonb,
  handed_in_at timestamptz,
  updated_at timestamptz not null,
  primary key (participant_id, round),
  check ((handed_in_at is null) = (right_answers is null))
);
comment on column training.test_paper.right_answers is 'Keys of the questions that were answered rightly.';

grant select, insert, update on training.question, training.test, training.test_paper to mostura_app;
grant delete on training.test_paper to mostura_app;
-- Nobody but whoever holds the link reads a paper: staff see figures of five people and more.
call platform.guard('training.test_paper', 'exists (select from training.participant p where p.id = participant_id and p.secret_mac = (select training.presented()))');

-- Who answered both times, without a name or an id and in no order, for the figures that are made when the test closes.
create function training.test_pairs(gathering uuid)
  returns table (sex text, organisation_kind text, jurisdiction text, before jsonb, after jsonb)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.sex, p.organisation_kind, p.jurisdiction, b.right_answers, a.right_answers
  from training.participant p
    join training.test_paper b on b.participant_id = p.id and b.round = 'before' and b.handed_in_at is not null
    join training.test_paper a on a.participant_id = p.id and a.round = 'after' and a.handed_in_at is not null
  where p.gathering_id = gathering
  order by random()
$$;
-- How many have handed in, which those who hold the training wait for.
create function training.test_progress(gathering uuid) returns table (before bigint, after bigint)
  language sql stable security definer set search_path = pg_catalog as $$
  select count(*) filter (where t.round = 'before'), count(*) filter (where t.round = 'after')
  from training.test_paper t join training.participant p on p.id = t.participant_id
  where p.gathering_id = gathering and t.handed_in_at is not null
$$;
-- What was answered goes with the name.
create function training.forget_papers(people uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.test_paper where participant_id = any (people)
$$;
create or replace function training.forget(person uuid, address text, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog as $$
  delete from training.need where participant_id in (
    select id from training.participant where person_id = person or lower(mail) = lower(address));
  delete from training.test_paper where participant_id in (
    select id from training.participant where person_id = person or lower(mail) = lower(address));
  update training.participant set name = '', mail = null, person_id = null, organisation_id = null, organisation_name = '',
    emptied_at = at
  where person_id = person or lower(mail) = lower(address)
$$;
revoke all on function training.test_pairs, training.test_progress, training.forget_papers from public;
grant execute on function training.test_pairs, training.test_progress, training.forget_papers to mostura_app;

-- Who was there on at least one half-day of a training, once for each training: the key tells who is the same person, and nobody who it is.
create view published.trainee as
  select g.action_id, md5(p.trainee_key)::uuid as id, g.id as gathering_id, g.scope,
    case when p.sex in ('f', 'm') then p.sex else 'unsaid' end as sex, p.organisation_kind, p.jurisdiction, g.starts_on
  from training.participant p join training.gathering g on g.id = p.gathering_id
  where g.withdrawn_at is null and g.kind = 'training'
    and exists (select from training.check_in c where c.participant_id = p.id and c.taken_back_at is null);
create view published.certificate_given as
  select c.action_id, c.id, g.id as gathering_id, c.title, case when p.sex in ('f', 'm') then p.sex else 'unsaid' end as sex,
    p.organisation_kind, p.jurisdiction, (c.issued_at at time zone 'Europe/Belgrade')::date as issued_on
  from training.certificate c join training.gathering g on g.id = c.gathering_id join training.participant p on p.id = c.participant_id
  where c.revoked_at is null and g.withdrawn_at is null;
create view published.knowledge_test as
  select g.action_id, g.id, g.title, g.jurisdiction, t.paired, t.gained, (t.closed_at at time zone 'Europe/Belgrade')::date as closed_on
  from training.test t join training.gathering g on g.id = t.gathering_id
  where t.paired is not null and g.withdrawn_at is null;
grant select on published.trainee, published.certificate_given, published.knowledge_test to mostura_app, mostura_portal;
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output', 'partnership', 'assessed_standard', 'trainee', 'certificate', 'knowledge_test')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;


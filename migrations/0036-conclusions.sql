-- Areas: training, advocacy. What a gathering concluded, clause by clause; a clause becomes a recommendation and stays its origin.
create table training.conclusion (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  number integer not null check (number > 0),
  text text not null,
  language text,
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (gathering_id, number)
);
comment on column training.conclusion.language is 'The language of the words; null where they were written down before it was asked.';
grant select, insert, update on training.conclusion to mostura_app;
insert into training.conclusion (id, gathering_id, number, text, recorded_by, created_at, updated_at)
  select gen_random_uuid(), id, 1, conclusions, recorded_by, created_at, updated_at from training.gathering where conclusions <> '';
alter table training.gathering drop column conclusions;

alter table advocacy.recommendation alter column addressee_id drop not null;
alter table advocacy.recommendation add check (state = 'draft' or addressee_id is not null);
alter table advocacy.recommendation add column conclusion_id uuid unique references training.conclusion;
comment on column advocacy.recommendation.conclusion_id is 'The clause of a gathering that it came from.';

-- A clause is counted in public and read there only when it has become a recommendation.
create or replace view published.status_evidence as
  select e.id, e.recommendation_id, r.action_id, e.step, e.value, e.happened_on, e.text, e.reference, e.url, r.jurisdiction, e.recorded_at
  from advocacy.status_evidence e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published';
create view published.conclusion as
  select c.id, g.action_id, g.kind, g.scope, g.jurisdiction, g.starts_on
  from training.conclusion c join training.gathering g on g.id = c.gathering_id
  where g.withdrawn_at is null;
grant select on published.conclusion to mostura_app, mostura_portal;

create table advocacy.recommendation_standard (
  recommendation_id uuid not null references advocacy.recommendation,
  standard_id uuid not null references matrix.standard,
  primary key (recommendation_id, standard_id)
);
create index recommendation_standard_by_standard on advocacy.recommendation_standard (standard_id);
grant select, insert, delete on advocacy.recommendation_standard to mostura_app;
create view published.recommendation_standard as
  select l.recommendation_id, l.standard_id
  from advocacy.recommendation_standard l join advocacy.recommendation r on r.id = l.recommendation_id
  where r.state = 'published';
grant select on published.recommendation_standard to mostura_app, mostura_portal;

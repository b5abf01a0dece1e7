-- Area: training. What an event says in more than one language: each reader gets their own, else the first that was written.
alter table training.gathering add column language text
  check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl'));
comment on column training.gathering.language is 'In which language the title and the texts of the offer are written; null where nobody said so.';
alter table training.offer add column invite_note text not null default '' check (length(invite_note) <= 1000);
comment on column training.offer.invite_note is 'What an invitation says where its own note was left empty.';
create table training.gathering_text (
  id uuid primary key,
  gathering_id uuid not null references training.gathering,
  language text not null check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl')),
  title text not null check (length(title) between 1 and 200),
  introduction text not null default '' check (length(introduction) <= 5000),
  bring text not null default '' check (length(bring) <= 1000),
  invite_note text not null default '' check (length(invite_note) <= 1000),
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (gathering_id, language)
);
comment on table training.gathering_text is 'The title, introduction and notes of an event in one more language than its own.';
grant select, insert, update, delete on training.gathering_text to mostura_app;

create or replace view published.gathering as
  select g.id, g.action_id, g.kind, g.scope, g.title, g.jurisdiction, case when g.place_for = 'everybody' then g.place end as place,
    g.starts_on, g.ends_on, o.name as host_name, g.language,
    coalesce((select jsonb_object_agg(t.language, t.title) from training.gathering_text t where t.gathering_id = g.id), '{}') as titles
  from training.gathering g join network.organisation o on o.id = g.host_id
  where g.withdrawn_at is null and g.published_at is not null;
create view published.gathering_text as
  select t.gathering_id, g.action_id, t.language, t.title, t.introduction,
    case when g.place_for = 'everybody' then t.bring else '' end as bring
  from training.gathering_text t join training.gathering g on g.id = t.gathering_id
  where g.withdrawn_at is null and g.published_at is not null;
grant select on published.gathering_text to mostura_app, mostura_portal;

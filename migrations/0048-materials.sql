-- Area: advocacy. Materials: written in several languages, reviewed by somebody else, frozen when published; and what the media made of them.
create table advocacy.material (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('policy_brief', 'analysis', 'position_paper', 'article')),
  topic text not null check (topic in ('prevention', 'protection', 'prosecution', 'partnership', 'data')),
  jurisdiction text,
  original_language text not null,
  publisher text not null,
  named_authors text not null default '',
  state text not null default 'draft' check (state in ('draft', 'in_review', 'approved', 'published', 'withdrawn')),
  edition integer not null default 1 check (edition > 0),
  what_changed text not null default '',
  withdrawn_on date,
  withdrawn_reason text not null default '',
  recorded_by uuid,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((edition = 1) = (what_changed = '')),
  check ((state = 'withdrawn') = (withdrawn_on is not null)),
  check ((state = 'withdrawn') = (withdrawn_reason <> ''))
);
comment on column advocacy.material.jurisdiction is 'One of the six; null for the whole region.';
comment on column advocacy.material.named_authors is 'Persons who agreed to be named in public, one a line.';
comment on column advocacy.material.edition is 'The edition that is being written, or the last one published.';
create index material_list on advocacy.material (action_id, created_at desc, id desc);
create table advocacy.material_author (
  material_id uuid not null references advocacy.material,
  organisation_id uuid not null references network.organisation,
  primary key (material_id, organisation_id)
);
create index material_author_by_organisation on advocacy.material_author (organisation_id);
create table advocacy.material_text (
  material_id uuid not null references advocacy.material,
  language text not null check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl')),
  title text not null,
  summary text not null,
  body text not null,
  translator text not null default '',
  translation_reviewer text not null default '',
  updated_at timestamptz not null,
  version integer not null default 1,
  primary key (material_id, language)
);
comment on column advocacy.material_text.translation_reviewer is 'Who read the translation against the original; empty where nobody did, and then the page says so.';
create table advocacy.material_writer (
  material_id uuid not null references advocacy.material,
  edition integer not null,
  person_id uuid not null,
  primary key (material_id, edition, person_id)
);
comment on table advocacy.material_writer is 'Who wrote on an edition: they do not review it.';
create table advocacy.material_review (
  id uuid primary key,
  material_id uuid not null references advocacy.material,
  edition integer not null,
  decision text not null check (decision in ('approved', 'changes')),
  comment text not null,
  reviewed_by uuid,
  reviewed_at timestamptz not null
);
create index material_review_of_material on advocacy.material_review (material_id, reviewed_at);
create table advocacy.material_confirmation (
  material_id uuid not null references advocacy.material,
  edition integer not null,
  mark text not null,
  language text not null,
  confirmed_by uuid,
  confirmed_at timestamptz not null,
  primary key (material_id, edition, mark, language)
);
comment on table advocacy.material_confirmation is 'What the rules only ask about, and who looked at it in the review.';
create table advocacy.material_standard (
  material_id uuid not null references advocacy.material,
  standard_id uuid not null references matrix.standard,
  primary key (material_id, standard_id)
);
create index material_standard_by_standard on advocacy.material_standard (standard_id);
create table advocacy.material_recommendation (
  material_id uuid not null references advocacy.material,
  recommendation_id uuid not null references advocacy.recommendation,
  primary key (material_id, recommendation_id)
);
create index material_recommendation_by_recommendation on advocacy.material_recommendation (recommendation_id);
create table advocacy.material_edition (
  material_id uuid not null references advocacy.material,
  number integer not null check (number > 0),
  content text not null check (content is json object),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  published_on date not null,
  published_at timestamptz not null,
  published_by uuid,
  primary key (material_id, number)
);
comment on column advocacy.material_edition.content is 'Canonical JSON of everything that was published; sha256 is the hash of its bytes.';

create table advocacy.media_echo (
  id uuid primary key,
  action_id uuid not null references action.action,
  material_id uuid references advocacy.material,
  gathering_id uuid references training.gathering,
  outlet text not null,
  title text not null,
  appeared_on date not null,
  url text,
  language text not null,
  jurisdiction text,
  withdrawn_on date,
  recorded_by uuid,
  created_at timestamptz not null,
  check ((material_id is null) <> (gathering_id is null))
);
comment on column advocacy.media_echo.jurisdiction is 'Where the outlet is read; null where it is elsewhere or in all six.';
create index media_echo_list on advocacy.media_echo (action_id, appeared_on desc, id desc);
create index media_echo_of_material on advocacy.media_echo (material_id) where material_id is not null;
create index media_echo_of_gathering on advocacy.media_echo (gathering_id) where gathering_id is not null;

grant select, insert, update on advocacy.material, advocacy.media_echo to mostura_app;
grant select, insert, delete on advocacy.material_author, advocacy.material_standard, advocacy.material_recommendation, advocacy.material_confirmation to mostura_app;
grant select, insert, update, delete on advocacy.material_text to mostura_app;
grant select, insert on advocacy.material_writer, advocacy.material_review, advocacy.material_edition to mostura_app;

-- What the public reads is the frozen content; what is being written for the next edition is seen by nobody outside.
create view published.material_edition as
  select m.id as material_id, m.action_id, e.number, e.published_on, e.published_at, e.sha256,
    case when m.state <> 'withdrawn' then e.content end as content,
    e.content::jsonb ->> 'whatChanged' as what_changed
  from advocacy.material_edition e join advocacy.material m on m.id = e.material_id;
create view published.material as
  select m.id, m.action_id, l.content ->> 'kind' as kind, l.content ->> 'topic' as topic, l.content ->> 'jurisdiction' as jurisdiction,
    l.content ->> 'originalLanguage' as original_language,
    (select jsonb_object_agg(t ->> 'language', t ->> 'title') from jsonb_array_elements(l.content -> 'texts') t) as titles,
    array(select t ->> 'language' from jsonb_array_elements(l.content -> 'texts') t) as languages,
    l.content -> 'authors' as authors, l.content ->> 'publisher' as publisher,
    l.number as edition, f.published_on as first_published_on, l.published_on, l.published_at, m.withdrawn_on,
    m.withdrawn_reason,
    (select count(*)::integer from advocacy.media_echo h where h.material_id = m.id and h.withdrawn_on is null) as echoes
  from advocacy.material m
    join advocacy.material_edition f on f.material_id = m.id and f.number = 1
    cross join lateral (
      select e.number, e.published_on, e.published_at, e.content::jsonb as content
      from advocacy.material_edition e where e.material_id = m.id order by e.number desc limit 1
    ) l;
create view published.material_standard as
  select l.material_id, l.standard_id
  from advocacy.material_standard l join advocacy.material m on m.id = l.material_id
  where m.state <> 'withdrawn' and exists (select from advocacy.material_edition e where e.material_id = m.id);
create view published.material_recommendation as
  select l.material_id, l.recommendation_id
  from advocacy.material_recommendation l join advocacy.material m on m.id = l.material_id
    join advocacy.recommendation r on r.id = l.recommendation_id
  where r.state = 'published' and m.state <> 'withdrawn' and exists (select from advocacy.material_edition e where e.material_id = m.id);
create view published.media_echo as
  select h.id, h.action_id, h.material_id, h.gathering_id, h.outlet, h.title, h.appeared_on, h.url, h.language, h.jurisdiction
  from advocacy.media_echo h left join training.gathering g on g.id = h.gathering_id
  where h.withdrawn_on is null and g.withdrawn_at is null
    and (h.gathering_id is not null or exists (select from advocacy.material_edition e where e.material_id = h.material_id));
grant select on published.material_edition, published.material, published.material_standard, published.material_recommendation,
  published.media_echo to mostura_app, mostura_portal;

-- A material and what the media made of it are records that the logframe counts, and that no sub-grant can feed.
create or replace view published.frozen_measurement as
  select f.period_id, p.action_id, p.name, p.starts_on, p.ends_on, p.frozen_at, f.indicator,
    case when h.held_back then null else f.value end as value,
    f.currency,
    case when h.held_back then null else f.sha256 end as sha256
  from results.frozen_measurement f
    join results.period p on p.id = f.period_id
    cross join lateral (
      select coalesce(f.rule #>> '{measurement,of}', '') not in ('gathering', 'output', 'partnership', 'assessed_standard', 'trainee',
          'certificate', 'knowledge_test', 'adoption', 'outcome', 'material', 'media_echo')
        and exists (
          select from grants.sub_grant_agreement a
          where a.action_id = p.action_id and a.state <> 'draft' and a.delay_until > platform.today()
        ) as held_back
    ) h;

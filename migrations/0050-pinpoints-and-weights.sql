-- Area: matrix. A pinpoint leads to the act in the version that was read, a cycle says what its strands weigh, and a figure that a person added stays.
alter table matrix.answer add column law_version_id uuid references matrix.law_version;
create index answer_by_law_version on matrix.answer (law_version_id) where law_version_id is not null;
comment on column matrix.answer.law_version_id is 'The act in the version that is cited, chosen from national law as it is recorded; null where the act was typed because it is not recorded.';

alter table matrix.cycle
  add column law_weight integer not null default 1 check (law_weight between 0 and 5),
  add column policy_weight integer not null default 1 check (policy_weight between 0 and 5),
  add column practice_weight integer not null default 1 check (practice_weight between 0 and 5),
  add check (law_weight + policy_weight + practice_weight > 0);
comment on column matrix.cycle.law_weight is 'What a strand counts in the mean of a standard; it stays from the opening of the cycle on.';

alter table matrix.series_value
  add column recorded_by uuid,
  add column recorded_at timestamptz,
  add check ((recorded_by is null) = (recorded_at is null));
comment on column matrix.series_value.recorded_by is 'Who added the figure on a page; null where it came from the Action''s file. The file replaces only what came from it.';
alter table matrix.series_mapping
  add column recorded_by uuid,
  add column recorded_at timestamptz,
  add check ((recorded_by is null) = (recorded_at is null));

alter table matrix.instrument
  add column checked_by uuid;
comment on column matrix.instrument.checked_by is 'Who looked at it last, on checked_on; null where it came from the Action''s file. The file no longer changes an instrument that a person has checked.';

create or replace view published.cycle as
  select id, action_id, title, as_of, language, published_at, content, sha256, law_weight, policy_weight, practice_weight
  from matrix.cycle where state = 'published';
create or replace view published.cycle_evidence as
  select s.place_id, a.question_id, a.source_title, a.source_place, a.source_on, a.source_quote, a.source_url, a.law_version_id, v.law_id
  from matrix.answer a join matrix.seat s on s.id = a.seat_id and s.ended_at is null
    join published.cycle_place p on p.id = s.place_id
    left join matrix.law_version v on v.id = a.law_version_id
  where a.source_title <> '';

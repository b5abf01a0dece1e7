-- Area: privacy. Breaches of personal data, also those that need no notice (GDPR, article 33(5)).
create table privacy.breach (
  id uuid primary key,
  action_id uuid not null references action.action,
  title text not null,
  happened text not null,
  known_at timestamptz not null,
  jurisdictions text[] not null check (cardinality(jurisdictions) > 0),
  records text[] not null check (cardinality(records) > 0),
  people integer check (people >= 0),
  consequences text not null default '',
  measures text not null default '',
  risk text check (risk in ('unlikely', 'risk', 'high')),
  risk_reason text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid,
  emptied_at timestamptz,
  version integer not null default 1,
  check ((risk is null) = (decided_at is null)),
  check ((risk is null) = (decided_by is null)),
  check ((closed_at is null) = (closed_by is null))
);
comment on column privacy.breach.known_at is 'When the first of the organisations knew of it: the hours of every law count from here.';
comment on column privacy.breach.records is 'Kinds of record, as src/privacy/declarations names them.';
create index breach_list on privacy.breach (action_id, closed_at nulls first, known_at, id);
create table privacy.breach_notice (
  breach_id uuid not null references privacy.breach,
  jurisdiction text not null,
  addressee text not null check (addressee in ('authority', 'people')),
  sent_on date,
  words text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (breach_id, jurisdiction, addressee)
);
comment on column privacy.breach_notice.words is 'The reference of a notice that was sent; why none was, where no day is given.';
grant select, insert, update on privacy.breach to mostura_app;
grant select, insert, update on privacy.breach_notice to mostura_app;

-- Area: matrix. A source carries its CELEX number, ELI or ECLI, and a national ELI leads to where its jurisdiction publishes under it.
alter table matrix.answer add column source_identifier text not null default '';
comment on column matrix.answer.source_identifier is 'CELEX, ELI or ECLI of what is cited, checked by its form; empty where the source has none.';

create table matrix.eli_address (
  action_id uuid not null references action.action,
  jurisdiction text not null,
  address text not null,
  publisher text not null,
  primary key (action_id, jurisdiction)
);
comment on table matrix.eli_address is 'What stands before a national ELI (/eli/…) to make it an address, as the Action''s file says; a jurisdiction without a row has none that is known.';
grant select, insert, delete on matrix.eli_address to mostura_app;

create view published.matrix_eli_address as select action_id, jurisdiction, address, publisher from matrix.eli_address;
grant select on published.matrix_eli_address to mostura_app, mostura_portal;

create or replace view published.cycle_evidence as
  select s.place_id, a.question_id, a.source_title, a.source_place, a.source_on, a.source_quote, a.source_url, a.law_version_id, v.law_id,
    a.source_identifier
  from matrix.answer a join matrix.seat s on s.id = a.seat_id and s.ended_at is null
    join published.cycle_place p on p.id = s.place_id
    left join matrix.law_version v on v.id = a.law_version_id
  where a.source_title <> '';

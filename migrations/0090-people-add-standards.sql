-- Area: matrix. People add instruments, provisions, standards and series on pages; every wording of a provision is kept, and what people wrote stays theirs.
alter table matrix.provision add column worded_by uuid;
comment on column matrix.provision.worded_by is 'Who worded it on a page; null where it came from the Action''s file. The file no longer changes a provision that a person worded.';

create table matrix.provision_wording (
  provision_id uuid not null references matrix.provision,
  number integer not null,
  article text not null,
  summary text not null,
  seen_in_source boolean not null,
  verified_on date,
  replaced_at timestamptz not null,
  primary key (provision_id, number)
);
comment on table matrix.provision_wording is 'What was said of a provision before, written once when it was worded anew by a person or by the Action''s file.';
grant select, insert on matrix.provision_wording to mostura_app;

create function matrix.keep_wording() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  insert into matrix.provision_wording (provision_id, number, article, summary, seen_in_source, verified_on, replaced_at)
  values (old.id, old.version, old.article, old.summary, old.seen_in_source, old.verified_on, new.updated_at);
  return new;
end $$;
create trigger keep_wording before update on matrix.provision for each row
  when ((old.article, old.summary) is distinct from (new.article, new.summary)) execute function matrix.keep_wording();

alter table matrix.series alter column defined_sha256 drop not null;
alter table matrix.series
  add column recorded_by uuid,
  add check ((recorded_by is null) <> (defined_sha256 is null));
comment on column matrix.series.recorded_by is 'Who began the series on a page; null where it comes from the Action''s file.';

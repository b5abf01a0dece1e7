-- Area: matrix. What an instrument was called before is kept, and everybody reads which words of a provision held until when.
create table matrix.instrument_name (
  instrument_id uuid not null references matrix.instrument,
  number integer not null,
  name text not null,
  short_name text not null,
  kind text not null,
  symbol text not null,
  replaced_at timestamptz not null,
  primary key (instrument_id, number)
);
comment on table matrix.instrument_name is 'What an instrument was called before and as what it was kept, written once when a person or the Action''s file gave it another name or kind.';
grant select, insert on matrix.instrument_name to mostura_app;

create function matrix.keep_name() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  insert into matrix.instrument_name (instrument_id, number, name, short_name, kind, symbol, replaced_at)
  select old.id, coalesce(max(n.number), 0) + 1, old.name, old.short_name, old.kind, old.symbol, new.updated_at
  from matrix.instrument_name n where n.instrument_id = old.id;
  return new;
end $$;
create trigger keep_name before update on matrix.instrument for each row
  when ((old.name, old.short_name, old.kind, old.symbol) is distinct from (new.name, new.short_name, new.kind, new.symbol))
  execute function matrix.keep_name();

create view published.matrix_instrument_name as
  select instrument_id, number, name, short_name, kind, replaced_at from matrix.instrument_name;
-- Words that a lawyer had compared, or that stood under a standard of that day: others never were for everybody.
create view published.matrix_provision_wording as
  select w.provision_id, w.number, w.article, w.summary, w.seen_in_source, w.verified_on, w.replaced_at
  from matrix.provision_wording w
  where w.verified_on is not null or exists (
    select from matrix.standard_provision g
      join matrix.standard_version v on v.standard_id = g.standard_id and v.number = g.number
    where g.provision_id = w.provision_id and v.changed_at < w.replaced_at);
grant select on published.matrix_instrument_name, published.matrix_provision_wording to mostura_app, mostura_portal;

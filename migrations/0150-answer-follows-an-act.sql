-- Area: privacy. The data protection officer finds what is held about a person, acts on it, and the answer is made from the acts.
alter table privacy.request drop constraint request_kind_check;
alter table privacy.request add constraint request_kind_check
  check (kind in ('access', 'correction', 'erasure', 'restriction', 'portability', 'objection'));
alter table privacy.request drop constraint request_outcome_check;
alter table privacy.request add constraint request_outcome_check
  check (outcome in ('granted', 'partly', 'nothing_held', 'refused'));

-- The declarations of src/privacy/declarations as the database knows them: written by the owner at each start, read by the functions below.
create table privacy.declared_column (
  table_name text not null,
  column_name text not null,
  record text not null,
  holds text not null,
  leads boolean not null,
  primary key (table_name, column_name)
);
comment on column privacy.declared_column.leads is 'The column says whose row it is: the id of the person, of their account or of their participation.';

create table privacy.finding (
  request_id uuid primary key references privacy.request,
  way text not null check (way in ('account', 'address', 'name', 'case')),
  sought text not null,
  ids text[] not null default '{}',
  addresses text[] not null default '{}',
  names text[] not null default '{}',
  found_at timestamptz not null,
  found_by uuid not null,
  rows integer not null check (rows >= 0)
);
comment on table privacy.finding is 'Whom a request is about, as the officer found them: what leads to their rows, also after their names are gone.';
comment on column privacy.finding.rows is 'How many rows were about them when they were found.';
create table privacy.act (
  id uuid primary key,
  request_id uuid not null references privacy.request,
  kind text not null check (kind in ('copied', 'corrected', 'restricted', 'lifted', 'erased')),
  done_at timestamptz not null,
  done_by uuid not null,
  result jsonb not null
);
comment on column privacy.act.result is 'By kind of record: how many values changed or went, how many stay and on which grounds. No value stands here.';
create index act_of_request on privacy.act (request_id, done_at, id);
create table privacy.restriction (
  request_id uuid primary key references privacy.request,
  since timestamptz not null,
  until timestamptz
);
comment on table privacy.restriction is 'While one lasts, retention and erasure leave the rows of its person as they are, and no mail goes to them but what they ask for.';
grant select on privacy.declared_column to mostura_app;
grant select, insert, update, delete on privacy.finding to mostura_app;
grant select, insert on privacy.act to mostura_app;
grant select, insert, update on privacy.restriction to mostura_app;

create function privacy.is_officer() returns boolean
  language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from people.membership m
    where m.person_id = platform.current_person() and m.role = 'data_protection_officer' and m.until is null)
$$;

-- What leads to somebody's rows: ids of person, sign-in and participations, addresses, names. A name leads to those alone who have no
-- address and no account: the others are found by these, so that nobody who bears the same name is taken for them.
create function privacy.leads_to(way text, sought text) returns table (ids text[], addresses text[], names text[])
  language sql stable security definer set search_path = pg_catalog as $$
  with person as (
    select id, account_id, lower(email) as address, name from people.person
    where erased_at is null
      and ((way = 'account' and id::text = sought) or (way = 'address' and lower(email) = lower(sought)))),
  address as (
    select p.address from person p union select lower(sought) where way = 'address'),
  participant as (
    select id, name from training.participant
    where person_id in (select id from person)
      or (lower(mail) in (select a.address from address a) and key_basis <> 'shared_mail')
      or (way = 'name' and lower(btrim(name)) = lower(sought) and mail is null and person_id is null)),
  called as (
    select name from person union select name from participant union select sought where way = 'name')
  select
    array(select id::text from person union select account_id::text from person where account_id is not null union select id::text from participant),
    array(select a.address from address a),
    array(select distinct lower(btrim(name)) from called where btrim(name) <> '')
  where privacy.is_officer()
$$;

-- Every row that is about somebody, by what is declared: their own rows whole but for secrets; rows that bear the same name; and how
-- many rows of others refer to them or mention them. Of cases, whose reporters are kept from everybody, none is looked at.
create function privacy.rows_about(ids text[], addresses text[], names text[], by_name boolean)
  returns table (record text, table_name text, column_name text, link text, row_key text, held jsonb, rows integer)
  language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  one record;
  col record;
  hit record;
  own text;
  same text;
  counted integer;
  needles text[] := array(select a from unnest(addresses) a union select n from unnest(names) n where length(n) > 4);
begin
  if not privacy.is_officer() then return; end if;
  for one in
    select d.table_name as name, min(d.record) as record, to_regclass(d.table_name) as class,
      bool_or(d.table_name in ('people.person', 'training.participant')) as resolved,
      coalesce(string_agg(format('t.%I::text = any ($1)', d.column_name), ' or ') filter (where d.leads), 'false') as led,
      coalesce(string_agg(format('lower(t.%I::text) = any ($2)', d.column_name), ' or ') filter (where d.holds = 'contact'), 'false') as reached,
      coalesce(string_agg(format('lower(btrim(t.%I::text)) = any ($3)', d.column_name), ' or ') filter (where d.holds = 'identity'), 'false') as called,
      coalesce('concat(' || string_agg(format('t.%I', d.column_name), ', ') filter (where d.leads or d.holds = 'contact') || ')', '''''') as other_leads
    from privacy.declared_column d
    where d.record <> 'voice' and to_regclass(d.table_name) is not null
    group by d.table_name order by min(d.record), d.table_name
  loop
    own := case when one.resolved then format('(%s)', one.led)
      else format('(%s or %s or ($4 and (%s) and %s = ''''))', one.led, one.reached, one.called, one.other_leads) end;
    same := format('(%s)', one.called);
    for hit in execute format(
      'select t.ctid::text as key, to_jsonb(t) as held, coalesce(%s, false) as own, coalesce(%s, false) as led from %s t where coalesce(%s, false) or coalesce(%s, false) order by t.ctid',
      own, one.led, one.class, own, same) using ids, addresses, names, by_name
    loop
      return query select one.record, one.name, null::text, case when hit.own then 'own' else 'same_name' end, hit.key,
        (select coalesce(jsonb_object_agg(v.key, v.value), '{}') from jsonb_each(hit.held) v
          left join privacy.declared_column d on d.table_name = one.name and d.column_name = v.key
          where v.value not in ('null', '""') and d.holds is distinct from 'secret'
            and v.key !~ '(sha256|mac|secret|token|hash|salt)'
            and (hit.own and hit.led
              or (d.holds in ('identity', 'contact') and (lower(btrim(v.value #>> '{}')) = any (addresses) or lower(btrim(v.value #>> '{}')) = any (names)))
              or (not hit.own and d.holds in ('contact'))
              or v.key in ('id', 'title', 'number', 'template', 'kind', 'starts_on', 'created_at'))),
        1;
    end loop;
    for col in select d.column_name as name, d.holds, d.leads, format_type(a.atttypid, null) as type
      from privacy.declared_column d join pg_attribute a on a.attrelid = one.class and a.attname = d.column_name
      where d.table_name = one.name and (d.holds in ('free_text', 'identity') or (d.holds = 'reference' and not d.leads))
      order by d.column_name
    loop
      if col.holds = 'reference' and col.type not like 'json%' then
        execute format('select count(*)::integer from %s t where t.%I::text = any ($1) and not coalesce(%s, false)', one.class, col.name, own)
          using ids, addresses, names, by_name into counted;
      elsif col.holds = 'reference' then
        execute format('select count(*)::integer from %s t where exists (select from unnest($1) n where position(n in t.%I::text) > 0) and not coalesce(%s, false)', one.class, col.name, own)
          using ids, addresses, names, by_name into counted;
      else
        execute format('select count(*)::integer from %s t where exists (select from unnest($5) n where position(n in lower(t.%I::text)) > 0) and not coalesce(%s, false) and not coalesce(%s, false)', one.class, col.name, own, same)
          using ids, addresses, names, by_name, needles into counted;
      end if;
      if counted > 0 then
        return query select one.record, one.name, col.name, case when col.holds = 'reference' then 'reference' else 'mention' end, null::text, null::jsonb, counted;
      end if;
    end loop;
  end loop;
end
$$;

-- Of a case, by its number: how much there is, and no word of it, which is sealed. Whether the officer is its handler and opens it there.
create function privacy.case_about(sought text) returns table (id uuid, messages integer, reachable boolean, handles boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select c.id, (select count(*)::integer from voice.message m where m.case_id = c.id and m.kind in ('report', 'kept_from', 'addition')),
    exists (select from voice.contact k where k.case_id = c.id), voice.handles(c.id)
  from voice.case_file c where c.number = upper(btrim(sought)) and privacy.is_officer()
$$;
-- How whoever reported is reached goes; what they wrote stays with the case until its time has come.
create function privacy.forget_case_contact(sought text) returns integer
  language sql security definer set search_path = pg_catalog as $$
  with gone as (
    delete from voice.contact where privacy.is_officer()
      and case_id in (select c.id from voice.case_file c where c.number = upper(btrim(sought))) returning 1)
  select count(*)::integer from gone
$$;

-- An address goes wherever it reached somebody: invitations, mails that wait, the contact of an organisation, a link to confirm it.
create function people.forget_address(address text, gone text) returns void
  language sql security definer set search_path = pg_catalog as $$
  update people.invitation set email = gone where lower(email) = lower(address);
  delete from platform.mail where lower(to_address) = lower(address);
  delete from accounts.verification where lower(identifier) = lower(address);
  update network.organisation set contact_email = null where lower(contact_email) = lower(address)
$$;
create function privacy.correct_name(people uuid[], called text) returns integer
  language sql security definer set search_path = pg_catalog as $$
  with person as (
    update people.person set name = called where privacy.is_officer() and id = any (people) and erased_at is null and name <> called returning 1),
  participant as (
    update training.participant set name = called
    where privacy.is_officer() and (id = any (people) or person_id = any (people)) and emptied_at is null and name <> called returning 1)
  select ((select count(*) from person) + (select count(*) from participant))::integer
$$;

create view privacy.restricted as
  select r.request_id, f.ids, f.addresses from privacy.restriction r join privacy.finding f on f.request_id = r.request_id where r.until is null;
grant select on privacy.restricted to mostura_app;
-- Nothing goes to whoever had the processing restricted, but what they ask for: their sign-in, and the answers to what they asked.
create function privacy.hold_restricted_mail() returns trigger
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if new.template not like 'privacy.mail.%' and new.template not like 'people.mail.%' and exists (
    select from privacy.restricted r where new.person_id::text = any (r.ids) or lower(new.to_address) = any (r.addresses)) then
    return null;
  end if;
  return new;
end
$$;
create trigger hold_restricted_mail before insert on platform.mail for each row execute function privacy.hold_restricted_mail();

revoke all on function privacy.is_officer, privacy.leads_to, privacy.rows_about, privacy.case_about, privacy.forget_case_contact,
  people.forget_address, privacy.correct_name, privacy.hold_restricted_mail from public;
grant execute on function privacy.is_officer, privacy.leads_to, privacy.rows_about, privacy.case_about, privacy.forget_case_contact,
  people.forget_address, privacy.correct_name to mostura_app;

-- Areas: action, papers, privacy. The document library of the Action: contract, annexes, letters and other documents, each with all its
-- versions. The file of a version is kept as a paper beside its document.
create table action.document (
  id uuid primary key,
  action_id uuid not null references action.action,
  state text not null check (state in ('listed', 'withdrawn')),
  kind text not null check (kind in ('contract', 'annex', 'addendum', 'letter', 'minutes', 'procedure', 'other')),
  title text not null,
  dated_on date not null,
  reference text not null default '',
  language text not null,
  audience text not null check (audience in ('coordinator', 'partners', 'authority')),
  sender_id uuid references network.organisation,
  sender_name text not null default '',
  recipient_id uuid references network.organisation,
  recipient_name text not null default '',
  version integer not null default 1,
  added_by uuid not null references people.person,
  added_for uuid not null references network.organisation,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  withdrawn_reason text not null default '',
  emptied_at timestamptz,
  check (sender_id is null or sender_name = ''),
  check (recipient_id is null or recipient_name = '')
);
comment on column action.document.audience is 'Who reads it: staff of the coordinator; of all partners too; the contracting authority too.';
comment on column action.document.added_for is 'The organisation for which it was added.';
comment on column action.document.version is 'Counts changes of the record. The versions of its file are in action.document_version.';
create index document_of_action on action.document (action_id, dated_on desc, id desc);
create index document_by_sender on action.document (sender_id);
create index document_by_recipient on action.document (recipient_id);
create index document_added_by on action.document (added_by);
create index document_added_for on action.document (added_for);
grant select, insert, update (state, kind, title, dated_on, reference, language, audience, sender_id, sender_name, recipient_id,
  recipient_name, version, updated_at, withdrawn_reason) on action.document to mostura_app;

create table action.document_version (
  id uuid primary key,
  document_id uuid not null references action.document,
  number integer not null,
  paper_id uuid not null,
  note text not null default '',
  added_by uuid not null references people.person,
  added_at timestamptz not null,
  text_state text not null default 'waiting' check (text_state in ('waiting', 'read', 'cut', 'none', 'failed')),
  queued_at timestamptz,
  unique (document_id, number)
);
comment on table action.document_version is 'A file of a document, with what changed. Never changed, but for whether its text was read.';
comment on column action.document_version.paper_id is 'Its file, in papers.paper. When the Action is emptied, its papers go and this id stays.';
comment on column action.document_version.text_state is 'read: all of its text can be searched. cut: the beginning. none: it has none, as a scan. failed: it could not be read.';
comment on column action.document_version.queued_at is 'When its text was last put in the queue after its file was cleared: not again for a day, so that tries do not pile up.';
create unique index document_version_of_paper on action.document_version (paper_id);
create index document_version_added_by on action.document_version (added_by);
create index document_version_to_read on action.document_version (added_at) where text_state = 'waiting';
grant select, insert, update (text_state, queued_at) on action.document_version to mostura_app;

create table action.document_passage (
  version_id uuid not null references action.document_version,
  number integer not null,
  page integer,
  content text not null,
  search_key text generated always as (platform.search_key(content)) stored,
  primary key (version_id, number)
);
comment on table action.document_passage is 'The text of a version in pieces of a few lines, to be searched and shown as an excerpt.';
grant select, insert on action.document_passage to mostura_app;

create table action.document_correction (
  id uuid primary key,
  document_id uuid not null references action.document,
  version integer not null,
  before jsonb not null,
  after jsonb not null,
  reason text not null,
  corrected_by uuid not null references people.person,
  corrected_at timestamptz not null,
  unique (document_id, version)
);
comment on table action.document_correction is 'What was corrected in what is said of a document, from what to what, and why. Never changed.';
create index document_corrected_by on action.document_correction (corrected_by);
grant select, insert on action.document_correction to mostura_app;

-- The one rule of who reads what: the list, the page, the file, the CSV, the search and the policies below ask it.
create function action.audiences_of(of_action uuid, organisation uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select case
    when exists (select from action.participation p where p.action_id = of_action and p.organisation_id = organisation
      and p.role = 'coordinator') then array['coordinator', 'partners', 'authority']
    when exists (select from action.participation p where p.action_id = of_action and p.organisation_id = organisation
      and p.role = 'implementing_partner') then array['partners', 'authority']
    when exists (select from network.organisation o where o.id = organisation and o.action_id = of_action
      and o.kind = 'contracting_authority')
      then array['authority']
    else array[]::text[] end
$$;
revoke all on function action.audiences_of from public;
grant execute on function action.audiences_of to mostura_app;

-- Jobs read the text of files, and the data protection officer finds who is named.
do $$
declare
  named text;
  of_document text := 'exists (select from action.document d where d.id = document_id)';
  allowed text := '(select platform.is_staff()) and ((select platform.is_system()) or (select privacy.is_officer())
    or audience = any (action.audiences_of(action_id, (select platform.current_organisation()))))';
begin
  foreach named in array array['document', 'document_version', 'document_passage', 'document_correction'] loop
    execute format('alter table action.%I enable row level security', named);
    execute format('alter table action.%I force row level security', named);
    execute format('create policy owner_sees_all on action.%I to %I using (true) with check (true)', named, current_user);
  end loop;
  execute format('create policy by_audience on action.document to mostura_app using (%s) with check (%s)', allowed, allowed);
  execute format('create policy as_document on action.document_version to mostura_app using (%s) with check (%s)', of_document, of_document);
  execute format('create policy as_document on action.document_correction to mostura_app using (%s) with check (%s)', of_document, of_document);
end $$;
create policy as_version on action.document_passage to mostura_app
  using (exists (select from action.document_version v where v.id = version_id))
  with check (exists (select from action.document_version v where v.id = version_id));

-- One kind of paper more, whatever kinds there are.
do $$
declare
  kinds text := (select string_agg(quote_literal(kind[1]), ', ') from pg_constraint,
    regexp_matches(pg_get_expr(conbin, conrelid), '''([a-z_]+)''', 'g') kind
    where conrelid = 'papers.paper'::regclass and conname = 'paper_owner_kind_check');
begin
  alter table papers.paper drop constraint paper_owner_kind_check;
  execute format('alter table papers.paper add constraint paper_owner_kind_check check (owner_kind in (%s, %L))', kinds, 'document');
end $$;
-- No policy restricts another: a backup is made only where the owner of the tables sees all.
drop policy own_or_staff on papers.paper;
create policy own_or_staff on papers.paper to mostura_app
  using ((select platform.is_staff()) and (owner_kind <> 'reply' or exists (select from advocacy.reply r where r.id = owner_id and r.state = 'sent'))
    and (owner_kind <> 'document' or exists (select from action.document d where d.id = owner_id)))
  with check ((select platform.is_staff()) and (owner_kind <> 'reply' or exists (select from advocacy.reply r where r.id = owner_id and r.state = 'sent'))
    and (owner_kind <> 'document' or exists (select from action.document d where d.id = owner_id)));

create function privacy.empty_documents(ids uuid[], at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  files uuid[] := array(select p.file_id from papers.paper p where p.owner_kind = 'document' and p.owner_id = any (ids) and p.file_id is not null);
begin
  delete from action.document_passage where version_id in (select v.id from action.document_version v where v.document_id = any (ids));
  update action.document_version set note = '' where document_id = any (ids);
  update action.document_correction set before = '{}', after = '{}', reason = '' where document_id = any (ids);
  update action.document set title = '–', reference = '', sender_name = '', recipient_name = '', withdrawn_reason = '',
    emptied_at = coalesce(emptied_at, at) where id = any (ids);
  update papers.paper set title = '–', published_at = null, published_by = null, removed_at = coalesce(removed_at, at), file_id = null
    where owner_kind = 'document' and owner_id = any (ids);
  delete from platform.file where id = any (files);
end $$;
revoke all on function privacy.empty_documents from public;
grant execute on function privacy.empty_documents to mostura_app;

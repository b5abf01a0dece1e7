-- Area: papers. A file that lies beside a record of another area: a memorandum, a letter of reply, the text of a practice, what proves an adoption.
create schema papers;
grant usage on schema papers to mostura_app;

create table papers.paper (
  id uuid primary key,
  action_id uuid not null references action.action,
  owner_kind text not null check (owner_kind in ('partnership', 'response', 'practice', 'adoption')),
  owner_id uuid not null,
  file_id uuid references platform.file,
  title text not null check (title <> ''),
  language text not null,
  added_by uuid,
  created_at timestamptz not null,
  published_at timestamptz,
  published_by uuid,
  removed_at timestamptz,
  check ((removed_at is null) = (file_id is not null)),
  check (removed_at is null or published_at is null)
);
comment on column papers.paper.owner_kind is 'What kind of record it lies beside; the area of that record says who sees it.';
comment on column papers.paper.published_at is 'Since when everybody may take it, as long as its record is public and its name is given: a person said that nobody at risk is named in it.';
comment on column papers.paper.removed_at is 'The file is gone, and what it was called; that there was one, and why it went, stays.';
create index paper_of_record on papers.paper (owner_kind, owner_id, created_at, id);
create index paper_of_action on papers.paper (action_id);
create index paper_by_file on papers.paper (file_id);
grant select, insert, update on papers.paper to mostura_app;
call platform.guard('papers.paper', 'platform.is_staff()');

create view published.paper as
  select p.id, p.action_id, p.owner_kind, p.owner_id, p.title, p.language, p.created_at, f.sha256, f.type, f.size
  from papers.paper p join platform.file f on f.id = p.file_id
  where p.published_at is not null and f.state in ('available', 'released')
    and case p.owner_kind
      -- A file says whose it is: where the name of the body is not given, it stays with staff.
      when 'response' then exists (select from published.response r where r.id = p.owner_id)
      when 'practice' then exists (select from published.practice r where r.id = p.owner_id and r.begun_by_name is not null)
      when 'adoption' then exists (select from published.adoption r where r.id = p.owner_id and r.body_name is not null)
      else false
    end;
comment on view published.paper is 'What everybody may take: published by a person, looked at where there is a scanner, and beside a record that is public itself.';
grant select on published.paper to mostura_app, mostura_portal;

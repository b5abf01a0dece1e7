-- Area: advocacy. What its authors made of a publication themselves, such as a designed PDF: a file for a language of an edition, which
-- lies in papers.paper, is looked at in the review and published with the edition.
alter table papers.paper drop constraint paper_owner_kind_check,
  add constraint paper_owner_kind_check check (owner_kind in ('partnership', 'response', 'practice', 'adoption', 'cycle_reply', 'material'));

create table advocacy.material_file (
  paper_id uuid primary key references papers.paper,
  material_id uuid not null references advocacy.material,
  edition integer not null check (edition > 0),
  language text not null check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl')),
  readable boolean not null,
  statement_found boolean not null,
  disclaimer_for text not null default '',
  check (readable or (not statement_found and disclaimer_for = ''))
);
comment on table advocacy.material_file is 'The file that the authors made of an edition in a language, and which of the EU marks were found among its words when it came.';
comment on column advocacy.material_file.readable is 'Whether its words could be read: where not, a person looks for the marks and confirms it in the review.';
comment on column advocacy.material_file.disclaimer_for is 'The publisher whose disclaimer was found in it; empty where none was.';
create index material_file_of_edition on advocacy.material_file (material_id, edition, language);
grant select, insert on advocacy.material_file to mostura_app;

create view published.material_file as
  select f.paper_id, f.material_id, f.edition, f.language
  from advocacy.material_file f
    join advocacy.material_edition e on e.material_id = f.material_id and e.number = f.edition
    join advocacy.material m on m.id = f.material_id
  where m.state <> 'withdrawn';
grant select on published.material_file to mostura_app, mostura_portal;

create or replace view published.paper as
  select p.id, p.action_id, p.owner_kind, p.owner_id, p.title, p.language, p.created_at, f.sha256, f.type, f.size
  from papers.paper p join platform.file f on f.id = p.file_id
  where p.published_at is not null and f.state in ('available', 'released')
    and case p.owner_kind
      when 'partnership' then exists (select from published.open_partnership r where r.id = p.owner_id)
      -- A file says whose it is: where the name of the body is not given, it stays with staff.
      when 'response' then exists (select from published.response r where r.id = p.owner_id)
      when 'practice' then exists (select from published.practice r where r.id = p.owner_id and r.begun_by_name is not null)
      when 'adoption' then exists (select from published.adoption r where r.id = p.owner_id and r.body_name is not null)
      when 'cycle_reply' then exists (select from published.cycle_reply r where r.id = p.owner_id)
      when 'material' then exists (select from published.material_file r where r.paper_id = p.id)
      else false
    end;

-- A recommendation to the whole region asks bodies of one jurisdiction, too: which, stands beside their names.
create or replace view published.asked as
  select q.recommendation_id, r.action_id, q.addressee_id, coalesce(o.name, a.name) as addressee_name, q.position,
    s.step, s.value, s.happened_on as step_on,
    (select e.stance from advocacy.response e where e.recommendation_id = q.recommendation_id and e.addressee_id = q.addressee_id
      order by e.given_on desc, e.created_at desc, e.id desc limit 1) as stance,
    o.jurisdiction
  from advocacy.asked q
    join advocacy.recommendation r on r.id = q.recommendation_id
    join advocacy.addressee a on a.id = q.addressee_id
    left join network.organisation o on o.id = a.organisation_id
    left join advocacy.asked_standing s on s.recommendation_id = q.recommendation_id and s.addressee_id = q.addressee_id
  where r.state = 'published';

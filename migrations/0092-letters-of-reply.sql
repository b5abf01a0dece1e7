-- Area: papers. The letter of a right of reply lies beside the reply: for staff and the institution that wrote it, and for everybody once
-- the cycle is published and a person has let it go.
alter table papers.paper drop constraint paper_owner_kind_check,
  add constraint paper_owner_kind_check check (owner_kind in ('partnership', 'response', 'practice', 'adoption', 'cycle_reply'));

-- An institution sees its own replies only (policy of matrix.reply), and so the letters beside them; it writes none.
create policy own_letter on papers.paper for select to mostura_app
  using (owner_kind = 'cycle_reply' and exists (select from matrix.reply r where r.id = owner_id));

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
      else false
    end;

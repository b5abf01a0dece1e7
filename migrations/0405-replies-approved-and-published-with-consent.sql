-- Area: advocacy. A reply is drafted and approved in the institution before it is sent; it is published, with the files that were
-- chosen, where the institution agrees.
alter table advocacy.response add column may_be_published boolean not null default true;
alter table advocacy.response alter column may_be_published drop default;
comment on column advocacy.response.may_be_published is 'Whether the institution agreed to publication. Replies from before this column were given for publication.';

create or replace view published.response as
  select e.id, e.recommendation_id, e.stance, e.text, e.language, e.given_on, e.channel, e.addressee_id
  from advocacy.response e join advocacy.recommendation r on r.id = e.recommendation_id
  where r.state = 'published' and e.may_be_published;
create or replace view published.asked as
  select q.recommendation_id, r.action_id, q.addressee_id, coalesce(o.name, a.name) as addressee_name, q.position,
    s.step, s.value, s.happened_on as step_on,
    (select e.stance from advocacy.response e
      where e.recommendation_id = q.recommendation_id and e.addressee_id = q.addressee_id and e.may_be_published
      order by e.given_on desc, e.created_at desc, e.id desc limit 1) as stance,
    o.jurisdiction
  from advocacy.asked q
    join advocacy.recommendation r on r.id = q.recommendation_id
    join advocacy.addressee a on a.id = q.addressee_id
    left join network.organisation o on o.id = a.organisation_id
    left join advocacy.asked_standing s on s.recommendation_id = q.recommendation_id and s.addressee_id = q.addressee_id
  where r.state = 'published';

create table advocacy.reply (
  id uuid primary key,
  recommendation_id uuid not null,
  addressee_id uuid not null,
  organisation_id uuid not null references network.organisation,
  state text not null check (state in ('draft', 'submitted', 'sent')),
  stance text not null check (stance in ('accepted', 'partly', 'noted', 'rejected')),
  text text not null,
  language text not null check (language in ('en', 'sq', 'bs', 'hr', 'cnr', 'mk', 'sr-Latn', 'sr-Cyrl', 'fr')),
  written_by uuid,
  submitted_by uuid,
  submitted_at timestamptz,
  returned_reason text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  foreign key (recommendation_id, addressee_id) references advocacy.asked
);
comment on table advocacy.reply is 'A reply as its institution writes and approves it. When it is sent, it becomes the response with the same id.';
comment on column advocacy.reply.submitted_by is 'Who asked for the approval: another person of the institution approves.';
comment on column advocacy.reply.returned_reason is 'What must be corrected, where the reply was returned to its writer.';
create unique index one_open_reply on advocacy.reply (recommendation_id, addressee_id) where state <> 'sent';
create index reply_of_organisation on advocacy.reply (organisation_id);
grant select, insert, update on advocacy.reply to mostura_app;
call platform.guard('advocacy.reply', 'platform.is_staff() or organisation_id = platform.current_organisation()');
call platform.keep_final('sent reply of an institution', 'advocacy.reply', $$r.state = 'sent'$$,
  '{id,recommendation_id,addressee_id,organisation_id,state,stance,language,created_at}');

alter table papers.paper drop constraint paper_owner_kind_check,
  add constraint paper_owner_kind_check
    check (owner_kind in ('partnership', 'response', 'practice', 'adoption', 'cycle_reply', 'material', 'reply', 'visibility_product'));
-- The institution keeps the files of its reply. Staff know them once the reply was sent. No policy restricts another: a backup
-- is made only where the owner of the tables sees all.
create policy own_reply on papers.paper to mostura_app
  using (owner_kind = 'reply' and exists (select from advocacy.reply r where r.id = owner_id and r.organisation_id = (select platform.current_organisation())))
  with check (owner_kind = 'reply' and exists (select from advocacy.reply r where r.id = owner_id and r.organisation_id = (select platform.current_organisation())));
drop policy own_or_staff on papers.paper;
create policy own_or_staff on papers.paper to mostura_app
  using ((select platform.is_staff()) and (owner_kind <> 'reply' or exists (select from advocacy.reply r where r.id = owner_id and r.state = 'sent')))
  with check ((select platform.is_staff()) and (owner_kind <> 'reply' or exists (select from advocacy.reply r where r.id = owner_id and r.state = 'sent')));

create or replace view published.paper as
  select p.id, p.action_id, p.owner_kind, p.owner_id, p.title, p.language, p.created_at, f.sha256, f.type, f.size
  from papers.paper p join platform.file f on f.id = p.file_id
  where p.published_at is not null and f.state in ('available', 'released')
    and case p.owner_kind
      when 'partnership' then exists (select from published.open_partnership r where r.id = p.owner_id)
      -- A file says whose it is: where the name of the body is not given, it stays with staff.
      when 'response' then exists (select from published.response r where r.id = p.owner_id)
      when 'reply' then exists (select from published.response r where r.id = p.owner_id)
      when 'practice' then exists (select from published.practice r where r.id = p.owner_id and r.begun_by_name is not null)
      when 'adoption' then exists (select from published.adoption r where r.id = p.owner_id and r.body_name is not null)
      when 'cycle_reply' then exists (select from published.cycle_reply r where r.id = p.owner_id)
      when 'material' then exists (select from published.material_file r where r.paper_id = p.id)
      else false
    end;

alter function privacy.empty_action(uuid, timestamptz) rename to empty_requests_of_action;
revoke all on function privacy.empty_requests_of_action from mostura_app;
create function privacy.empty_action(of_action uuid, at timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update advocacy.reply p set text = '', returned_reason = ''
    from advocacy.recommendation r where r.id = p.recommendation_id and r.action_id = of_action;
  perform privacy.empty_requests_of_action(of_action, at);
end $$;
revoke all on function privacy.empty_action from public;
grant execute on function privacy.empty_action to mostura_app;

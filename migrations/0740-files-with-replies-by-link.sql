-- Area: advocacy. An institution without an account replies through its link with files, too.
alter table advocacy.response add column files_sent smallint not null default 0 check (files_sent between 0 and 20),
  add column files_may_be_published boolean not null default false;
comment on column advocacy.response.files_sent is 'How many files came with a reply by link: its link shows no more of them than that.';
comment on column advocacy.response.files_may_be_published is 'Of a reply by link: whether the institution agreed that its files are published, too. A person of the staff publishes each.';

-- Who holds a link is nobody in the database. They lay files beside the reply that the same transaction makes, and read none.
create policy with_reply_by_link on papers.paper for insert to mostura_app
  with check (owner_kind = 'response' and added_by is null and published_at is null
    and exists (select from advocacy.response e where e.id = owner_id and e.channel = 'link' and e.created_at = paper.created_at));
create policy with_reply_by_link on platform.file for insert to mostura_app
  with check (purpose = 'paper' and uploaded_by is null);

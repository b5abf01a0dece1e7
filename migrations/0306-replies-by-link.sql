-- Area: advocacy. A reply that came by the link of a request says so: it had been stored as one of an account.
alter table advocacy.response drop constraint response_channel_check;
alter table advocacy.response add constraint response_channel_check check (channel in ('page', 'link', 'letter'));
update advocacy.response set channel = 'link' where channel = 'page' and recorded_by is null;
comment on column advocacy.response.channel is 'How the reply came: by an account, by the link of a request, or by letter.';

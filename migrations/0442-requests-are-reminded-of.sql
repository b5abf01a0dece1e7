-- Area: advocacy. A contact without an account is reminded of a request by email: before the day of the reply, and once after it.
alter table advocacy.request add column reminded_at timestamptz;
comment on column advocacy.request.reminded_at is 'When the contact was last reminded by email.';
grant update (reminded_at) on advocacy.request to mostura_app;

-- Area: platform. Addresses that differ by letters large and small or by a +tag are one mailbox, and are counted as one.
create function platform.mailbox_of(address text) returns text language sql immutable strict parallel safe
  return regexp_replace(lower(btrim(address)), '^([^+@]+)\+[^@]*@', '\1@');
grant execute on function platform.mailbox_of(text) to mostura_app;
drop index platform.mail_to_mailbox;
create index mail_to_mailbox on platform.mail (platform.mailbox_of(to_address), template, created_at);

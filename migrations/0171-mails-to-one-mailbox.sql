-- Area: platform. How many mails of one kind went to one mailbox lately is counted before each.
create index mail_to_mailbox on platform.mail (lower(to_address), template, created_at);

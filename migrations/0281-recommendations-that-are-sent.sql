-- Area: advocacy. A recommendation is sent: to a contact of a body that it asks, with what is asked of it and the day of the reply.
create table advocacy.request (
  id uuid primary key,
  recommendation_id uuid not null,
  addressee_id uuid not null,
  contact text not null,
  contact_email text,
  way text not null check (way in ('email', 'letter')),
  locale text not null,
  request text not null,
  reply_by date not null,
  reply_to text not null,
  sent_on date not null,
  secret_mac text not null unique,
  sender_id uuid not null references network.organisation,
  sent_by uuid not null,
  created_at timestamptz not null,
  foreign key (recommendation_id, addressee_id) references advocacy.asked,
  check (way = 'letter' or contact_email is not null),
  check (reply_by > sent_on)
);
comment on table advocacy.request is 'What was sent to a contact of a body that a recommendation asks: the request, the day of the reply and where it goes.';
comment on column advocacy.request.secret_mac is 'Keyed hash of the secret in the link of the request, with which a body without account reads it and replies.';
comment on column advocacy.request.sender_id is 'The partner that asks.';
create index request_of_recommendation on advocacy.request (recommendation_id, sent_on desc);
create index request_of_addressee on advocacy.request (addressee_id);
grant select, insert on advocacy.request to mostura_app;

-- Area: platform. Which SECRET this instance lives under, as a keyed mark that tells nothing of it: another one is noticed at start,
-- before it shuts everybody out.
alter table platform.instance add column secret_mark text check (secret_mark ~ '^[0-9a-f]{64}$');
comment on column platform.instance.secret_mark is 'HMAC-SHA-256 of a fixed word under a key derived from SECRET; null until the first start that knows of it.';

-- Area: grants. Who must reply to a request is told of its day as of all that is due: the request keeps no reminder of its own.
alter table grants.gap_request drop column reminded_at;

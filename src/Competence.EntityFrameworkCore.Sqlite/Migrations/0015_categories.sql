-- The tree of categories, and on the definition where it lies, where its draft lies, and with whom it is shared, which lists search for.
create table category (
    id blob not null primary key,
    unit_id blob not null,
    parent_id blob,
    below_id blob not null,
    name text not null,
    name_key text not null,
    sort_name text not null,
    version integer not null
);
create unique index ix_category_below_id_name_key on category (below_id, name_key);
create index ix_category_unit_id on category (unit_id);
alter table requirement add column category_id blob;
alter table requirement add column draft_category_id blob;
alter table requirement add column shared_with text not null default '';
update requirement set
    category_id = unhex(replace(coalesce(json_extract(body, '$.published.category'),
        case when json_extract(body, '$.published') is null then json_extract(body, '$.draft.category') end), '-', '')),
    draft_category_id = unhex(replace(json_extract(body, '$.draft.category'), '-', '')),
    shared_with = coalesce((
        select group_concat(json_extract(share.value, '$.unit') || case when json_extract(share.value, '$.includeSubUnits') then '+' else '=' end, '')
        from json_each(body, '$.shares') share), '');

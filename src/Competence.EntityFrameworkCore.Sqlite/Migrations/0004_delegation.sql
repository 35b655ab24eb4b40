-- Who stands in for which leader, and to whom leaders delegate the approval of goals.
create table deputyship (
    leader_position_id blob not null,
    deputy_id blob not null,
    leader_id blob not null,
    deputy_position_id blob not null,
    last_day integer,
    is_open integer not null,
    version integer not null,
    primary key (leader_position_id, deputy_id)
) without rowid;
create index ix_deputyship_deputy_id on deputyship (deputy_id);
create index ix_deputyship_deputy_position_id on deputyship (deputy_position_id);

create table delegated_approver (
    leader_position_id blob not null,
    approver_id blob not null,
    leader_id blob not null,
    description text not null,
    is_open integer not null,
    version integer not null,
    primary key (leader_position_id, approver_id)
) without rowid;

-- The leader whom a deputy acted for, also where the matter was an employee's.
alter table history add column deputy_for_id blob;

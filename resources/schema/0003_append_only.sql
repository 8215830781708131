-- The history only grows: nothing that was written to it is ever changed or taken away, by whatever program.

CREATE TRIGGER operations_are_kept BEFORE DELETE ON operations
BEGIN
    SELECT RAISE(ABORT, 'the history only grows: operations are not deleted');
END;

CREATE TRIGGER operations_stay BEFORE UPDATE ON operations
BEGIN
    SELECT RAISE(ABORT, 'the history only grows: operations are not changed');
END;

CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes
BEGIN
    SELECT RAISE(ABORT, 'the history only grows: changes are not deleted');
END;

CREATE TRIGGER changes_stay BEFORE UPDATE ON changes
BEGIN
    SELECT RAISE(ABORT, 'the history only grows: changes are not changed');
END;

-- Which operation was undone or done again; which kinds there are; who did what, and when.
CREATE INDEX operations_by_target ON operations (target_id, mode) WHERE target_id IS NOT NULL;
CREATE INDEX operations_by_code ON operations (code);
CREATE INDEX operations_by_analyst ON operations (analyst_id, at);

-- Nothing of a value that stays behind; where a whole contact came or went, its name is the value.

FROM warehouse.main.changes
ANTI JOIN withheld
    ON
        changes.entity_kind = withheld.entity_kind
        AND changes.entity_id = withheld.entity_id
        AND (changes.field IS NULL OR changes.field = coalesce(withheld.field, changes.field))

-- A note may be on an indicator, a question asked of every province: its code in the vocabulary, which it outlives.
ALTER TABLE annotations ADD COLUMN indicator TEXT NOT NULL DEFAULT ''
    CHECK (indicator = '' OR (figure_id IS NULL AND document_id IS NULL));
CREATE INDEX annotations_by_indicator ON annotations (indicator) WHERE indicator <> '';

-- The search index, and tags on notes. The index holds nothing that is not in other tables, and can be rebuilt.

-- A note's tags: a JSON array of texts, sorted.
ALTER TABLE annotations ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
CREATE INDEX annotations_by_place ON annotations (document_id, span_start) WHERE document_id IS NOT NULL;

-- The stretches of a document that are searched, a paragraph or some sentences of a long one each.
CREATE TABLE search_passages (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL
) STRICT;
CREATE INDEX search_passages_by_document ON search_passages (document_id);

-- words: folded words, digits without separators, Han characters one by one; numbers: the values of printed numbers.
-- rowid is the id of the passage, the figure, the note. Texts never change, so their words are not kept beside the index.
CREATE VIRTUAL TABLE search_texts USING fts5 (
    words, numbers, content = '', tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);
CREATE VIRTUAL TABLE search_figures USING fts5 (
    words, numbers, tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);
CREATE VIRTUAL TABLE search_notes USING fts5 (
    words, numbers, tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);

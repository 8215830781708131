-- Figures that an analyst has looked at and means to come back to: they stay unreviewed, and are found again by this.
ALTER TABLE figures ADD COLUMN doubtful INTEGER NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1));
CREATE INDEX figures_by_doubtful ON figures (doubtful) WHERE doubtful = 1;

-- Beside another condition ("who speaks Portuguese"), these leave one row in six or fewer: each row that an index rules
-- out is one that is not looked up in the table, whose rows are long.

-- CreateIndex
CREATE INDEX "ExpertListing_ratingMean_idx" ON "ExpertListing"("ratingMean");

-- CreateIndex
CREATE INDEX "ExpertListing_hasFree_idx" ON "ExpertListing"("hasFree");

-- AlterTable
ALTER TABLE "ExpertListing" ADD COLUMN     "ratingMean" INTEGER;

-- From here on written by hand. -------------------------------------------------------------------------

-- As makeListings does it from now on: rounded down, and nothing below five sessions.
UPDATE "ExpertListing" l SET "ratingMean" = e."ratingSum" * 1000 / e."ratingCount"
  FROM "ExpertProfile" e
 WHERE e."id" = l."expertId" AND e."ratingCount" > 0 AND e."sessionsDone" >= 5;
